import type { House } from './start-recorded-server.ts';
import type { Recording, Seat } from './recording.ts';

export type Headers = Readonly<Record<string, string>>;
/** The headers with which a seat sends requests about a circle. */
export type HeadersOf = (seat: Seat, circle: string | null) => Headers;

/** Signs the conveners in with their passwords, and gives the headers of each seat. */
export const takeSeats = async (
  { base }: House,
  { accounts, keptSession, passes }: Pick<Recording, 'accounts' | 'keptSession' | 'passes'>,
): Promise<HeadersOf> => {
  const cookies: Record<string, Headers> = { kept: { cookie: keptSession } };
  for (const [seat, { email, password }] of Object.entries(accounts))
    cookies[seat] = { cookie: await signIn(base, email, password) };
  return (seat, circle) => {
    if (seat === 'stranger') return {};
    const pass = circle === null ? undefined : passes[circle];
    if (seat === 'member' || seat === 'wrong') {
      const shown = seat === 'member' ? pass?.own : pass?.wrong;
      return shown === undefined ? {} : { authorization: `Bearer ${shown}` };
    }
    return cookies[seat] ?? {};
  };
};

/** Signs in; gives the `cookie` header. */
export const signIn = async (base: string, email: string, password: string): Promise<string> => {
  const answer = await fetch(`${base}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: base },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Error(`${email} could not sign in: ${answer.status} ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .join('; ');
};
