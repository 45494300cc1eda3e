import type { Version } from '@throughline/domain';
import { chooseLanguage, loadDocumentWords } from '@throughline/messages';
import type { purposeEndpoints } from '@throughline/protocol';
import type { Context } from 'hono';
import type { Format } from './documents/purpose-files.ts';
import type { Door } from '../../kernel/http/context.ts';
import type { ServerContext } from '../context.ts';
import type { Handlers } from '../../kernel/http/serve.ts';
import { notFound, turnAway } from '../../kernel/http/refuse.ts';
import { circleWithStandingPurpose } from './circle-with-standing-purpose.ts';
import { purposeSheetOf } from './purpose-sheet-of.ts';
import type { LoadedCircle } from '../../kernel/memory/loaded-circle.ts';
import { PurposeMemory } from './memory.ts';

/** The files that can be requested, by name. Pictures are numbered: picture-1.png. */
const FILES: Readonly<Record<string, { readonly format: Format; readonly type: string; readonly name: string }>> = {
  'poster-a3.pdf': { format: 'poster-a3', type: 'application/pdf', name: 'poster-a3.pdf' },
  'poster-a4.pdf': { format: 'poster-a4', type: 'application/pdf', name: 'poster-a4.pdf' },
  'slides.pptx': {
    format: 'slides',
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    name: 'slides.pptx',
  },
  'record.docx': {
    format: 'record',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    name: 'record.docx',
  },
  'purpose.txt': { format: 'text', type: 'text/plain; charset=utf-8', name: 'purpose.txt' },
};
const PICTURE = /^picture-([1-9]\d?)\.png$/;

/**
 * Handlers for the files of a purpose, made outside the event loop. Only an adopted version has files, because nothing
 * else may be printed as agreed.
 */
export const purposeFileHandlers = (
  context: ServerContext,
): Pick<Handlers<typeof purposeEndpoints>, 'takePurposeFile' | 'takeDeskPurposeFile' | 'takeOpenPurposeFile'> => {
  const { config, clock, documents, circles } = context;

  const answer = async (c: Context<Door>, loaded: LoadedCircle, version: Version | null): Promise<Response> => {
    const asked = c.req.param('file') ?? '';
    const picture = PICTURE.exec(asked)?.[1];
    const file = picture === undefined ? FILES[asked] : { format: 'pictures' as const, type: 'image/png', name: asked };
    if (file === undefined || version === null) throw notFound();
    if (version.decision?.adopted !== true) throw turnAway('not-open', 'version-not-agreed');
    const language = chooseLanguage([version.language]);
    const words = await loadDocumentWords(language);
    const link = `${config.publicUrl}/poster/${loaded.id}`;
    const making = documents.make({
      sheet: purposeSheetOf(loaded, version, words, clock.today(), link),
      format: file.format,
      language,
    });
    if (making === null) throw turnAway('slow-down', 'many-documents-waiting', {}, { wait: 30 });
    const made = await making;
    if (!made.made) throw turnAway('cannot-print', 'letters-cannot-print', { letters: made.missing.join(' ') });
    const bytes = made.file[picture === undefined ? 0 : Number(picture) - 1];
    if (bytes === undefined) throw notFound();
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': file.type,
      'Content-Disposition': disposition(`${loaded.circle.name} v${version.number} ${file.name}`),
      'Cache-Control': 'private, no-store',
      ...(picture === undefined ? {} : { 'X-Pictures': String(made.file.length) }),
    });
  };
  const versionOf = (c: Context<Door>, loaded: LoadedCircle): Version | null => {
    const number = c.req.param('number') ?? '';
    return /^\d{1,5}$/.test(number) ? loaded.of(PurposeMemory).version(Number(number)) : null;
  };

  return {
    takePurposeFile: ({ loaded, c }) => answer(c, loaded, versionOf(c, loaded)),
    takeDeskPurposeFile: ({ loaded, c }) => answer(c, loaded, versionOf(c, loaded)),
    takeOpenPurposeFile: async (call) => {
      const loaded = await circleWithStandingPurpose(circles, call);
      if (loaded.of(PurposeMemory).publicChoice?.open !== true) throw notFound();
      return answer(call.c, loaded, loaded.of(PurposeMemory).standing);
    },
  };
};

/**
 * A `Content-Disposition` header with a file name that every system can save, and the true name for those that
 * understand it (RFC 6266).
 */
const disposition = (name: string): string => {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\w.-]+/g, '-')
    .replace(/^-+|-+(?=\.|$)/g, '')
    .toLowerCase();
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name.replace(/[/\\?%*:|"<>]/g, ' '))}`;
};
