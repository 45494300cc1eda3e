import { createServer } from 'node:http';

/**
 * The limit: plain `node:http` that reads a post, parses its JSON, stores nothing and answers with as many bytes as ours.
 * No server in this runtime can acknowledge posts faster than about this.
 */
const server = createServer((request, reply) => {
  const pieces: Buffer[] = [];
  request.on('data', (piece: Buffer) => pieces.push(piece));
  request.on('end', () => {
    const { responses } = JSON.parse(Buffer.concat(pieces).toString()) as { responses?: readonly unknown[] };
    const body = JSON.stringify({ kept: responses?.length ?? 0 });
    reply.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
    reply.end(body);
  });
});
server.keepAliveTimeout = 600_000;
server.listen(0, () => {
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' && address !== null ? address.port : 0}\n`);
});
