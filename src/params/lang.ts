import type { ParamMatcher } from '@sveltejs/kit';

/** English has no prefix; every other language has its own. */
export const match = ((param: string): param is 'es' => param === 'es') satisfies ParamMatcher;
