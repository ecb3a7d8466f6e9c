// GET /catalogue.ttl: the catalogue of data sets (DCAT-AP 3).
import { catalogueAnswer } from '../catalogue/answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, url }) => catalogueAnswer(request, url.origin, 'turtle');
