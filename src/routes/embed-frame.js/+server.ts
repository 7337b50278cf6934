import { bundleScript } from '$lib/server/bundle';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const GET: RequestHandler = () => bundleScript('src/lib/embed/frame.ts', 'es');
