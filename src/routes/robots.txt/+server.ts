import { robotsTxt } from '$lib/pages/sitemap';
import { ORIGIN } from '$lib/site';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () =>
  new Response(robotsTxt(ORIGIN), { headers: { 'content-type': 'text/plain' } });
