// The hyphen package brings no types.
declare module 'hyphen/*' {
	const hyphenation: {
		hyphenateSync(text: string, options?: { hyphenChar?: string; minWordLength?: number }): string;
	};
	export default hyphenation;
}
