// The catalogue of components is for those who build Talka; elsewhere it is not there.
import { dev } from '$app/env';
import { NotFound } from '#platform/errors';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	if (!dev && process.env['TALKA_DEV'] !== '1') throw new NotFound('component catalogue');
};
