import { Agent, request } from 'node:http';

export type Reply = { readonly status: number; readonly body: unknown; readonly milliseconds: number };

/** The line was cut: nobody knows whether the server kept what was sent. The phone sends it again. */
export class CutOff extends Error {}

/**
 * One phone's line to the server: plain HTTP with keep-alive, the pass as bearer, no cookies. `cut` breaks whatever is
 * under way, in the middle of a request if need be, as a lift or a dead spot would.
 */
export class Wire {
  readonly #base: URL;
  readonly #pass: string;
  readonly #agent: Agent;
  #under = new Set<() => void>();

  constructor(base: string, pass: string, agent: Agent) {
    this.#base = new URL(base);
    this.#pass = pass;
    this.#agent = agent;
  }

  send(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Reply> {
    const started = performance.now();
    const text = body === undefined ? undefined : JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          host: this.#base.hostname,
          port: this.#base.port,
          path,
          method,
          agent: this.#agent,
          headers: {
            authorization: `Bearer ${this.#pass}`,
            ...(text === undefined
              ? {}
              : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
          },
        },
        (answer) => {
          const pieces: Buffer[] = [];
          answer.on('data', (piece: Buffer) => pieces.push(piece));
          answer.on('error', () => reject(new CutOff('the answer was cut off')));
          answer.on('end', () => {
            this.#under.delete(cut);
            if (!answer.complete) return reject(new CutOff('the answer was cut off'));
            resolve({
              status: answer.statusCode ?? 0,
              body: parse(Buffer.concat(pieces).toString('utf8')),
              milliseconds: performance.now() - started,
            });
          });
        },
      );
      const cut = () => sent.destroy(new CutOff('the line was cut'));
      this.#under.add(cut);
      sent.on('error', (error) => {
        this.#under.delete(cut);
        reject(error instanceof CutOff ? error : new CutOff(error.message));
      });
      sent.end(text);
    });
  }

  /** Breaks every request that is under way. */
  cut(): void {
    for (const one of this.#under) one();
    this.#under.clear();
  }
}

const parse = (text: string): unknown => {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return text;
  }
};
