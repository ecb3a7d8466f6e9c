// Open licences by their SPDX ids: a publiccode.yml names one of them, and "GPL" alone is none.
const ids = [
	...['EUPL-1.1', 'EUPL-1.2', 'MIT', 'MIT-0', 'Apache-2.0', 'ISC', '0BSD', 'Zlib', 'BSL-1.0', 'Unlicense'],
	...[
		'BSD-2-Clause',
		'BSD-3-Clause',
		'MPL-2.0',
		'EPL-2.0',
		'CC0-1.0',
		'CECILL-2.1',
		'OSL-3.0',
		'Artistic-2.0'
	],
	...['GPL-2.0-only', 'GPL-2.0-or-later', 'GPL-3.0-only', 'GPL-3.0-or-later', 'GPL-2.0', 'GPL-3.0'],
	...['LGPL-2.1-only', 'LGPL-2.1-or-later', 'LGPL-3.0-only', 'LGPL-3.0-or-later', 'LGPL-2.1', 'LGPL-3.0'],
	...['AGPL-3.0-only', 'AGPL-3.0-or-later', 'AGPL-3.0']
];
/** Families of the form's list: open, but which of them is not said. */
const families = ['GPL', 'AGPL', 'LGPL', 'BSD'];

export function isSpdxLicence(licence: string | null): licence is string {
	return licence !== null && licence.split(/ (?:AND|OR|WITH) /).every((id) => ids.includes(id));
}

export function isOpenLicence(licence: string | null): boolean {
	return licence !== null && (families.includes(licence) || isSpdxLicence(licence));
}
