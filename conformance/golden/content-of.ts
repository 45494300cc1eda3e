import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { PNG } from 'pngjs';

/**
 * The body of a reply as text to compare. Text is compared as it came, but for what is drawn at random or taken from the
 * host's own clock: each such place is named in `PLACES`. Files are compared by what is in them, since how bytes are
 * squeezed differs between machines: the pixels of a picture, the parts of an office file, the streams of a PDF.
 */
export const contentOf = (route: string, type: string, bytes: Buffer): string => {
  if (type.startsWith('image/png')) return pictureOf(bytes);
  if (type.startsWith('application/pdf')) return pdfOf(bytes);
  if (type.startsWith('application/vnd.openxmlformats')) return officeOf(bytes);
  return (PLACES[route] ?? []).reduce((text, place) => place(text), bytes.toString('utf8'));
};

const withoutStamp = (text: string): string => text.replace(/^DTSTAMP:\w+/gm, 'DTSTAMP:…');

/** What differs from one asking to the next, by route. Nothing else may. */
const PLACES: Readonly<Record<string, readonly ((text: string) => string)[]>> = {
  // a session that was begun for this very test, with the host's own time; the account in it stays as it is
  'GET /api/auth/*': [
    (text) => text.replace(/("(?:token|expiresAt)":)"[^"]*"/g, '$1"…"'),
    (text) =>
      text.replace(
        /("session":\{)(.*?)(\},"user")/,
        (_, open: string, inside: string, close: string) =>
          open + inside.replace(/("(?:createdAt|updatedAt|id)":)"[^"]*"/g, '$1"…"') + close,
      ),
  ],
  // the order in which voices are dealt is random; how many there are is not
  'POST /api/circles/:circle/deal': [(text) => text.replace(/[\w-]{22}/g, '…')],
  // when the file was fetched, by the host's own clock
  'GET /api/circles/:circle/gatherings/:gathering/:file': [withoutStamp],
  'GET /api/desk/circles/:circle/gatherings/:gathering/:file': [withoutStamp],
  // ballots get new numbers each time: what is left is how many gave each answer to each voice
  'GET /api/desk/circles/:circle/export/:file': [
    (text) => (text.startsWith('timestamp,comment-id,voter-id,vote') ? withoutVoters(text) : text),
  ],
  'GET /*': [(text) => text.replace(/nonce="[^"]*"/g, 'nonce=""')],
};

const withoutVoters = (text: string): string => {
  const [head = '', ...lines] = text.split('\r\n');
  return [head, ...lines.map((line) => line.replace(/^(\d+,\d+),\d+,/, '$1,…,')).sort()].join('\r\n');
};

const hashOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex').slice(0, 32);

const pictureOf = (bytes: Buffer): string => {
  const { width, height, data } = PNG.sync.read(bytes);
  return `picture of ${width} × ${height}, pixels ${hashOf(data)}`;
};

/** Every part of an office file by name; the times at which it was made and the ids that its writer draws are taken out. */
const officeOf = (bytes: Buffer): string =>
  Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name} ${hashOf(withoutChance(name, part))}`)
    .sort()
    .join('\n');

const withoutChance = (name: string, part: Uint8Array): Uint8Array | string =>
  /\.(xml|rels)$/.test(name)
    ? Buffer.from(part)
        .toString('utf8')
        .replace(TIME, '…')
        .replace(/"rId[\w-]{21}"/g, '"rId…"')
    : part;

const TIME = /\d{4}-\d\d-\d\dT\d\d:\d\d[\d:.]*Z/g;

/**
 * Every stream of a PDF, inflated: words, fonts and drawings. Left out are the times at which it was made, and what stands
 * outside streams: the id in its trailer, links, the size of the page.
 */
const pdfOf = (bytes: Buffer): string => {
  const streams: string[] = [];
  let at = 0;
  for (;;) {
    const begins = bytes.indexOf('stream\n', at);
    if (begins < 0) break;
    const ends = bytes.indexOf('\nendstream', begins);
    const stream = bytes.subarray(begins + 'stream\n'.length, ends);
    const content = stream[0] === 0x78 ? inflateSync(stream) : stream;
    // the description of the document says when it was made
    streams.push(hashOf(content.includes('<?xpacket') ? content.toString('utf8').replace(TIME, '…') : content));
    at = ends + '\nendstream'.length;
  }
  return `PDF of ${streams.length} streams\n${streams.join('\n')}`;
};
