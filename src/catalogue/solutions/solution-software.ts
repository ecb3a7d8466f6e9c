// What a publiccode.yml asks for and nothing else does: on what the software runs, of which sort it is, who maintains it.
import * as v from 'valibot';
import { day, lineUpTo, oneOf, revision, tickedOf } from './solution-shapes.ts';

/** The values that the standard names; who looks for software filters by them. */
export const platforms = ['web', 'windows', 'mac', 'linux', 'ios', 'android'] as const;
export const softwareTypes = [
	'standalone/web',
	'standalone/mobile',
	'standalone/desktop',
	'standalone/backend',
	'standalone/iot',
	'standalone/other',
	'addon',
	'library',
	'configurationFiles'
] as const;
export const maintenanceTypes = ['internal', 'contract', 'community', 'none'] as const;

export const SoftwareShape = v.object({
	platforms: v.array(v.string()),
	type: v.nullable(v.picklist(softwareTypes)),
	maintenance: v.nullable(v.picklist(maintenanceTypes)),
	/** A person who maintains it, or the firm under contract: the standard wants a name, and it is published. */
	maintainer: v.string(),
	/** The last day of the contract. */
	until: v.nullable(v.string()),
	/** Whether it can be translated. */
	translatable: v.boolean()
});
export type Software = Readonly<v.InferOutput<typeof SoftwareShape>>;

export const SoftwareForm = v.object({
	revision,
	platforms: tickedOf(platforms),
	type: oneOf(softwareTypes),
	maintenance: oneOf(maintenanceTypes),
	maintainer: lineUpTo(200),
	until: day,
	translatable: v.pipe(
		oneOf(['yes', 'no']),
		v.transform((said) => said === 'yes')
	)
});
export type SoftwareInput = v.InferOutput<typeof SoftwareForm>;
