import { loadDocumentWords, loadGatheringWords } from '@throughline/messages';
import type { Context } from 'hono';
import { makeGatheringRecord } from './gathering-record.ts';
import { makeCalendarFile } from './calendar-file.ts';
import { notFound } from '../../kernel/http/refuse.ts';
import type { LoadedCircle } from '../../kernel/memory/loaded-circle.ts';
import { showRecords } from './show-records.ts';
import { GatheringMemory } from './memory.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The files of a gathering: its record to read and edit, and an entry for a calendar. */
export const gatheringFile = async (
  c: Context,
  publicUrl: string,
  loaded: LoadedCircle,
  now: number,
): Promise<Response> => {
  const gathering = loaded.of(GatheringMemory).find(c.req.param('gathering') ?? '');
  if (gathering === null) throw notFound();
  const send = (file: Uint8Array | string, type: string): Response =>
    c.body(typeof file === 'string' ? file : new Uint8Array(file), 200, {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${c.req.param('file')}"`,
    });
  const words = await loadGatheringWords('en');
  const link = `${publicUrl}/j/${loaded.code.replaceAll(' ', '-')}`;
  if (c.req.param('file') === 'record.docx') {
    const documents = await loadDocumentWords('en');
    const { circle } = loaded;
    return send(
      await makeGatheringRecord({ circle, gathering, steps: showRecords(loaded, gathering.id) }, words, documents),
      DOCX,
    );
  }
  if (c.req.param('file') === 'calendar.ics') {
    const file = await makeCalendarFile({ circle: loaded.circle, gathering, link, publicUrl, now }, words.calendar);
    if (file !== null) return send(file, 'text/calendar; charset=utf-8');
  }
  throw notFound();
};
