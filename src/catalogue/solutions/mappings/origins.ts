// The kinds of file from which solutions can be brought in.
import type { LineMapping } from '#commons/records';
import { fromDigitalPublicGood } from './digital-public-goods.ts';
import { fromPubliccode } from './publiccode.ts';

export const solutionOrigins = ['talka', 'dpg', 'publiccode'] as const;
export type SolutionOrigin = (typeof solutionOrigins)[number];

export const solutionMappings: Record<SolutionOrigin, LineMapping> = {
	talka: (line) => line,
	dpg: fromDigitalPublicGood,
	publiccode: fromPubliccode
};
