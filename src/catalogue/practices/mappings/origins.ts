// The kinds of file from which practices can be brought in.
import type { LineMapping } from '#commons/records';
import { fromInnovativeService } from './innovative-public-services.ts';

export const practiceOrigins = ['talka', 'ips'] as const;
export type PracticeOrigin = (typeof practiceOrigins)[number];

export const practiceMappings: Record<PracticeOrigin, LineMapping> = {
	talka: (line) => line,
	ips: fromInnovativeService
};
