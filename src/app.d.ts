import type { Release } from '$lib/atlas/types';

declare global {
  namespace App {
    interface PageData {
      /** The release a page's facts come from; the footer names it. */
      release?: Release;
    }
    interface PageState {
      /** The query of a view reached without a navigation; the address bar shows the same. */
      query?: string;
    }
  }
}
