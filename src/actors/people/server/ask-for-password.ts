// Sends a link for setting a new password, where there is an account; the answer is the same for every address.
import { auth } from './auth.ts';
import { inEvenTime } from './even-time.ts';

export function askForPassword(email: string): Promise<void> {
	return inEvenTime(async () => {
		const { api } = await auth();
		await api.requestPasswordReset({ body: { email } });
	});
}
