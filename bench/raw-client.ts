import { createConnection, type Socket } from 'node:net';

/**
 * The cheapest valid HTTP client: one keep-alive connection, one request at a time, no pipelining. So on two cores the
 * load costs no more than the server it measures.
 */
export class RawClient {
  readonly #socket: Socket;
  #resolve: ((status: number) => void) | null = null;
  #reject: ((error: Error) => void) | null = null;
  #held: Buffer = Buffer.alloc(0);

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (piece) => this.#read(piece));
    socket.on('error', (error) => this.#reject?.(error));
    socket.on('close', () => this.#reject?.(new Error('the connection was closed')));
  }

  static connect(port: number, localAddress: string): Promise<RawClient> {
    return new Promise((resolve, reject) => {
      const socket = createConnection({ host: '127.0.0.1', port, localAddress });
      socket.once('error', reject);
      socket.once('connect', () => {
        socket.off('error', reject);
        resolve(new RawClient(socket));
      });
    });
  }

  post(path: string, pass: string, body: string): Promise<number> {
    return new Promise((resolve, reject) => {
      // a server closes a connection that was idle for long; nothing would ever answer on it
      if (this.#socket.destroyed) return reject(new Error('the connection was closed'));
      this.#resolve = resolve;
      this.#reject = reject;
      this.#socket.write(
        `POST ${path} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${pass}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      );
    });
  }

  close(): void {
    this.#reject = null;
    this.#socket.destroy();
  }

  #read(piece: Buffer): void {
    this.#held = this.#held.length === 0 ? piece : Buffer.concat([this.#held, piece]);
    const head = this.#held.indexOf('\r\n\r\n');
    if (head === -1) return;
    const text = this.#held.toString('latin1', 0, head);
    const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
    if (this.#held.length < head + 4 + length) return;
    this.#held = Buffer.alloc(0);
    const resolve = this.#resolve;
    this.#resolve = null;
    resolve?.(Number(text.slice(9, 12)));
  }
}

/** Loopback addresses to send from, so that many phones do not count as one: 127.1.0.1, 127.1.0.2 … */
export const loopback = (index: number): string => `127.1.${Math.floor(index / 250) % 250}.${(index % 250) + 1}`;
