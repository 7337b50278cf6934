import type { PageLoad } from './$types';

// The frame ships one small script of its own in place of the site's.
export const csr = false;

export const load: PageLoad = ({ data }) => data;
