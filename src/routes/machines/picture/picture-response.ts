// The answer to who asks for a picture: the picture, "you have it already", or "come again".
import { tagOf } from '../tag-of.ts';
import { drawn } from './draw.ts';
import type { Picture } from './picture.ts';
import { Busy } from './turns.ts';

/** Grows with every change of how pictures are drawn, so that copies elsewhere are asked for again. */
const DRAWING = 1;
const RETRY_SECONDS = '2';
const CACHE = 'public, max-age=3600';

/** The tag is made of what is drawn: a revision that changes neither title nor place leaves the picture as it is. */
export async function pictureResponse(request: Request, picture: Picture): Promise<Response> {
	const etag = tagOf(JSON.stringify([DRAWING, picture]));
	const headers = { etag, 'cache-control': CACHE };
	if (request.headers.get('if-none-match')?.includes(etag))
		return new Response(null, { status: 304, headers });
	try {
		const png = await drawn(etag, picture);
		return new Response(png, { headers: { ...headers, 'content-type': 'image/png' } });
	} catch (error) {
		if (!(error instanceof Busy)) throw error;
		return new Response(null, { status: 503, headers: { 'retry-after': RETRY_SECONDS } });
	}
}
