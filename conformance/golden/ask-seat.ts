import { ask } from './ask.ts';
import type { House } from './start-recorded-server.ts';
import type { Asked, Reply, Seat } from './recording.ts';
import type { HeadersOf } from './seats.ts';

type ToAsk = Omit<Asked, 'got'>;

/** One request in one seat. A picture that is being made is requested again until it is there. */
export const askSeat = async ({ base }: House, asked: ToAsk, seat: Seat, headersOf: HeadersOf): Promise<Reply> => {
  for (let tries = 0; ; tries += 1) {
    const reply = await ask(base, asked, headersOf(seat, asked.circle));
    if (!asked.route.endsWith('/picture') || !reply.body.includes('"under-way"') || tries > 200) return reply;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
