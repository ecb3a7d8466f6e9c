// Every other address under /api: a problem document instead of a page.
import { problem } from '#platform/server/problems';
import type { RequestHandler } from './$types';

export const fallback: RequestHandler = ({ url }) => problem(404, `There is nothing at ${url.pathname}.`);
