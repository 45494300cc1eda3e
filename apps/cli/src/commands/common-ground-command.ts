import { stat, writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { type Analysis, analyse } from '../analysis/analysis.ts';
import type { Conversation } from '../analysis/conversation.ts';
import { toHtml } from '../analysis/to-html.ts';
import { toJson } from '../analysis/to-json.ts';
import { toTable } from '../analysis/to-table.ts';
import { type Command, refused, type Terminal } from '../command.ts';
import { readFolder } from '../analysis/read-folder.ts';
import { readWords } from './words.ts';

export const commonGroundCommand: Command = {
  name: 'common-ground',
  summary: 'the whole analysis of a conversation, as text, JSON or a page',
  usage: `throughline common-ground DIR|CIRCLE [--json | --table | --html FILE] [--name NAME]
    What a conversation holds in common, a suggested set of lines, the opinion picture, and what Polis would publish.
    DIR is a folder that Polis exported, that “throughline export --matrix” wrote, or with voices.csv and responses.csv
    as “throughline import csv” takes them (then by position). CIRCLE is an id or the four words
    of a circle that declared, before it began, that its answers may leave; people have numbers drawn anew each time.
    Of any other circle “throughline export” writes what may be shown.

    --table   plain text (unless another is asked for)
    --json    everything, for other programs
    --html    one page that stands by itself, with pictures
    --name    what to call it`,
  run: async (words, terminal) => {
    const { values, positionals } = readWords(
      words,
      {
        json: { type: 'boolean', default: false },
        table: { type: 'boolean', default: false },
        html: { type: 'string' },
        name: { type: 'string' },
      },
      4,
    );
    if (positionals.length === 0) throw refused('say-which-folder-or-circle', {}, { usage: true });
    if (Number(values.json) + Number(values.table) + Number(values.html !== undefined) > 1)
      throw refused('json-table-or-html', {}, { usage: true });
    const analysis = await analysisOf(positionals, values.name, terminal);
    if (values.html !== undefined) {
      const file = resolve(values.html);
      await writeFile(file, toHtml(analysis), { flag: 'wx' }).catch((error: unknown) => {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'EEXIST') throw refused('file-there-already', { file });
        if (code === 'ENOENT') throw refused('no-folder-to-write', { file });
        if (code === 'EISDIR' || code === 'EACCES') throw refused('not-a-file-to-write', { file });
        throw error;
      });
      terminal.out.write(`Written: ${file}\n`);
      return 0;
    }
    terminal.out.write(values.json ? `${JSON.stringify(toJson(analysis), null, 1)}\n` : toTable(analysis));
    return 0;
  },
};

const analysisOf = async (
  positionals: readonly string[],
  name: string | undefined,
  terminal: Terminal,
): Promise<Analysis> => {
  const what = positionals.join(' ');
  const isFolder =
    positionals.length === 1 &&
    (await stat(what).then(
      (found) => found.isDirectory(),
      () => false,
    ));
  if (!isFolder && /[/\\]|^\.+$/.test(what)) throw refused('no-such-folder-here', { folder: what });
  const conversation = isFolder
    ? await readFolder(what, name ?? null, basename(resolve(what)))
    : await roomOfCircle(what, name ?? null, terminal);
  return analyse(conversation, progress(terminal));
};

/** Loaded only for a circle, which needs the store and the server's export. A folder needs neither. */
const roomOfCircle = async (circle: string, name: string | null, terminal: Terminal): Promise<Conversation> => {
  const [{ openConversation }, { withStoreToRead }] = await Promise.all([
    import('../analysis/open-conversation.ts'),
    import('../with-store.ts'),
  ]);
  return withStoreToRead(terminal, (store) => openConversation(store, circle, name));
};

/** Prints progress in one line that is overwritten, on a terminal only. */
const progress = (terminal: Terminal): ((what: string) => void) => {
  if (!terminal.err.isTTY) return () => undefined;
  return (what) => terminal.err.write(`\r\u001b[K${what}`);
};
