// A mail server for tests: speaks just enough SMTP, keeps what it is given, or refuses everything.
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

export type Received = { from: string; to: string[]; data: string };
export type SmtpServer = { url: string; received: Received[]; close: () => Promise<void> };
type Mood = 'takes everything' | 'refuses receivers' | 'says nothing';

export async function startSmtpServer(mood: Mood): Promise<SmtpServer> {
	const received: Received[] = [];
	const sockets = new Set<Socket>();
	const server = createServer((socket) => {
		sockets.add(socket);
		socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
		if (mood !== 'says nothing') converse(socket, mood, received);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	const port = address !== null && typeof address === 'object' ? address.port : 0;

	return {
		url: `smtp://anna:p%40ss@127.0.0.1:${port}`,
		received,
		close: async () => {
			for (const socket of sockets) socket.destroy();
			server.close();
			await once(server, 'close');
		}
	};
}

function converse(socket: Socket, mood: Mood, received: Received[]): void {
	let rest = '';
	let mail: Received = { from: '', to: [], data: '' };
	let inData = false;
	const answer = (line: string) => socket.write(`${line}\r\n`);
	const commands: Record<string, (line: string) => void> = {
		EHLO: () => answer('250-test\r\n250 AUTH PLAIN'),
		AUTH: (line) =>
			answer(
				Buffer.from(line.split(' ')[2] ?? '', 'base64').toString() === '\0anna\0p@ss' ? '235 ok' : '535 no'
			),
		MAIL: (line) => {
			mail = { from: line, to: [], data: '' };
			answer('250 ok');
		},
		RCPT: (line) => {
			mail.to.push(line);
			answer(mood === 'refuses receivers' ? '550 nobody here' : '250 ok');
		},
		DATA: () => {
			inData = true;
			answer('354 go on');
		},
		QUIT: () => {
			answer('221 bye');
			socket.end();
		}
	};

	answer('220 test');
	socket.setEncoding('utf8').on('data', (text: string) => {
		const lines = (rest + text).split('\r\n');
		rest = lines.pop() ?? '';
		for (const line of lines) {
			if (!inData) (commands[line.slice(0, 4).toUpperCase()] ?? (() => answer('250 ok')))(line);
			else if (line === '.') {
				inData = false;
				received.push(mail);
				answer('250 taken');
			} else mail.data += `${line}\n`;
		}
	});
}
