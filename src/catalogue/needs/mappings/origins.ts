// The kinds of file from which needs can be brought in.
import type { LineMapping } from '#commons/records';
import { fromChallengeGov } from './challenge-gov.ts';
import { fromNotice } from './ted.ts';

export const needOrigins = ['talka', 'ted', 'challenge-gov'] as const;
export type NeedOrigin = (typeof needOrigins)[number];

export const needMappings: Record<NeedOrigin, LineMapping> = {
	talka: (line) => line,
	ted: fromNotice,
	'challenge-gov': fromChallengeGov
};
