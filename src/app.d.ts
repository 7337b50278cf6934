import type { Release } from '$lib/atlas/types';
import type { Query } from '$lib/view/codec';

declare global {
  namespace App {
    interface PageData {
      /** The release a page's facts come from; the footer names it. */
      release?: Release;
    }
    interface PageState {
      /** The query of a view reached without a navigation; the address bar shows the same. */
      query?: Query;
    }
  }
}
