// What people write: questions of service owners, and things that no form expects.
import type { CoreLocale } from '#platform/i18n';

/** Questions as service owners write them, one in each interface language. */
export const questions = {
	en: 'Older people at home need visits, but the distances are long and the roads are bad in winter',
	fi: 'Iäkkäiden kotihoidon käynnit pitkien etäisyyksien päässä',
	sv: 'Hemtjänst för äldre med långa avstånd mellan besöken',
	lt: 'Pagyvenusių žmonių priežiūra namuose, kai atstumai tarp kaimų dideli'
} as const satisfies Record<CoreLocale, string>;

/** By name of what is odd about it. */
export const writings = {
	'one word': 'hissi',
	'one letter': 'a',
	Cyrillic: 'Нужна помощь пожилым людям на дому',
	Arabic: 'رعاية المسنين في المنزل',
	Chinese: '老年人家庭护理',
	emoji: '👵🏽🏠🚑 👨‍👩‍👧‍👦',
	markup: '<script>document.title = "taken"</script><b id="bold">care</b> &amp; </textarea><h1>x</h1>',
	SQL: '\'; DROP TABLE needs; -- " OR 1=1',
	'format characters': '\u202Eecivres\u202C \u200B\uFEFF care\u0301',
	'percent and braces': '%00 {count, plural, one {x}} ${7*7} {{7*7}} %talka.lang%'
};

/** Repeated, it makes a long text. */
export const sentence = 'Kotihoidon käynnit ovat pitkien matkojen päässä ja tiet ovat talvella huonot. ';

/** The front page promises "one text, two minutes": three sentences, of which the first is its example. */
export const moreAbout = {
	en: 'In winter four hours of ten are spent on the road. Evening visits are cancelled about twice a week.',
	fi: 'Talvella neljä tuntia kymmenestä kuluu tiellä. Iltakäyntejä perutaan noin kaksi kertaa viikossa.',
	sv: 'På vintern går fyra timmar av tio åt på vägen. Kvällsbesök ställs in ungefär två gånger i veckan.',
	lt: 'Žiemą keturios valandos iš dešimties praleidžiamos kelyje. Vakariniai apsilankymai atšaukiami maždaug du kartus per savaitę.'
} as const;
