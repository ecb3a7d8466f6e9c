// `talka match`: the answer of the programming interface on the command line.
import { matchJson } from '#journeys/matching/server';
import { readOptions, textOption, Usage } from './options.ts';
import { withInstallation } from './with-installation.ts';

export async function match(args: readonly string[]): Promise<number> {
	const parsed = readOptions(args, ['text', 'language', 'kinds', 'limit', 'locale'], ['json']);
	if (parsed.positionals.length > 0) throw new Usage('Write the text as: npx talka match --text "…".');
	const kinds = textOption(parsed, 'kinds');
	const limit = textOption(parsed, 'limit');
	const request = {
		text: textOption(parsed, 'text'),
		language: textOption(parsed, 'language'),
		kinds: kinds?.split(',').map((kind) => kind.trim()),
		limit: limit === undefined ? undefined : Number(limit),
		locale: textOption(parsed, 'locale')
	};

	return withInstallation({ quiet: true }, async () => {
		const outcome = await matchJson({ kind: 'visitor' }, request, 'en');
		if ('errors' in outcome)
			throw new Usage(
				outcome.errors.map(({ pointer, detail }) => `--${pointer.slice(1)} ${detail}`).join('; ')
			);
		process.stdout.write(
			parsed.values['json'] === true ? `${JSON.stringify(outcome.answer)}\n` : asLines(outcome.answer)
		);
		return 0;
	});
}

type Outcome = Extract<Awaited<ReturnType<typeof matchJson>>, { answer: unknown }>['answer'];

function asLines(answer: Outcome): string {
	const lines = answer.results.map((result) => {
		const reasons = result.reasons.map((reason) => `      ${reason.text}`).join('\n');
		return `${result.score.toFixed(2)}  ${result.kind}  [${result.language}] ${result.title}\n${reasons}\n`;
	});

	return lines.length > 0 ? lines.join('') : 'Nothing above the threshold.\n';
}
