// Marks are told apart by shape first and by colour second.
export type Shape = 'circle' | 'house' | 'diamond' | 'square';
export type Tone = 'accent' | 'ochre' | 'woad' | 'neutral';

export const markPaths: Record<Shape, string> = {
	circle: 'M20 4a16 16 0 1 1 0 32a16 16 0 1 1 0-32',
	house: 'M20 2.5 36 15v20.5H4V15Z',
	diamond: 'M20 1.5 38.5 20 20 38.5 1.5 20Z',
	square: 'M5 5h30v30H5Z'
};
