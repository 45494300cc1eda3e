import type { Fetch } from '@throughline/device';
import { type Agent, request } from 'node:http';

/**
 * One phone's connection to the server: `fetch` over plain HTTP with keep-alive. `cut` breaks whatever is under way, in
 * the middle of a request if need be, as a lift or a dead spot would. Nobody then knows whether the server stored it.
 */
export class Wire {
  readonly #base: URL;
  readonly #agent: Agent;
  readonly #under = new Set<() => void>();
  online = true;

  constructor(base: string, agent: Agent) {
    this.#base = new URL(base);
    this.#agent = agent;
  }

  fetch: Fetch = (path, { method, headers, body, signal }) =>
    new Promise((resolve, reject) => {
      if (!this.online) return reject(new Error('There is no line.'));
      const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
      const sent = request(
        {
          host: this.#base.hostname,
          port: this.#base.port,
          path,
          method,
          agent: this.#agent,
          headers: { ...headers, ...length },
        },
        (answer) => {
          const pieces: Buffer[] = [];
          answer.on('data', (piece: Buffer) => pieces.push(piece));
          answer.on('error', reject);
          answer.on('end', () => {
            over();
            if (!answer.complete) return reject(new Error('The answer was cut off.'));
            const status = answer.statusCode ?? 0;
            const text = Buffer.concat(pieces).toString('utf8');
            resolve({
              ok: status >= 200 && status < 300,
              status,
              headers: { get: (name) => String(answer.headers[name] ?? '') || null },
              json: async () => JSON.parse(text) as unknown,
              body: null,
            });
          });
        },
      );
      const cut = () => void sent.destroy(new Error('The line was cut.'));
      const over = () => {
        this.#under.delete(cut);
        signal.removeEventListener('abort', cut);
      };
      this.#under.add(cut);
      signal.addEventListener('abort', cut);
      sent.on('error', (error) => {
        over();
        reject(error);
      });
      sent.end(body);
    });

  /** Breaks every request that is under way. No further one succeeds until `online` is set again. */
  cut(): void {
    this.online = false;
    for (const one of this.#under) one();
    this.#under.clear();
  }
}
