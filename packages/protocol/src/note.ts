import * as v from 'valibot';
import { detachedId, deviceKey, isoDate, type Nothing, nothing, positionId, typed } from './atoms.ts';
import { endpoint, of, route } from './endpoint.ts';

/** The key is fresh for each note; its hash is the note's id. The day is the server's. */
export const noteRequest = v.strictObject({ key: deviceKey, text: typed(300), position: v.nullable(positionId) });
export const noteReply = v.strictObject({ id: detachedId, on: isoDate });
export const notesReply = v.strictObject({
  notes: v.array(v.strictObject({ id: detachedId, text: v.string(), position: v.nullable(positionId), on: isoDate })),
});
const takeNoteBackRequest = v.strictObject({ key: deviceKey });

/** In the live snapshot: how many notes there are, and a number that moves with them. */
export const noteNow = v.strictObject({ revision: v.number(), notes: v.number() });

export type NoteRequest = v.InferOutput<typeof noteRequest>;
export type NoteReply = v.InferOutput<typeof noteReply>;
export type NotesReply = v.InferOutput<typeof notesReply>;
type TakeNoteBackRequest = v.InferOutput<typeof takeNoteBackRequest>;

export const readNotes = route('GET', '/api/circles/:circle/notes', of<undefined, NotesReply>());
export const writeNote = route('POST', '/api/circles/:circle/notes', of<NoteRequest, NoteReply>());
export const takeNoteBack = route('POST', '/api/circles/:circle/notes/take-back', of<TakeNoteBackRequest, Nothing>());
export const readDeskNotes = route('GET', '/api/desk/circles/:circle/notes', of<undefined, NotesReply>());

export const noteEndpoints = {
  readNotes: endpoint(readNotes, {
    says: 'The notes of the circle, the newest day first.',
    seat: 'member',
    body: null,
    reply: notesReply,
    since: 1,
  }),
  writeNote: endpoint(writeNote, {
    says: 'Keeps a note, with the day.',
    seat: 'member',
    limits: ['write'],
    body: noteRequest,
    reply: noteReply,
    since: 1,
  }),
  takeNoteBack: endpoint(takeNoteBack, {
    says: 'Takes a note back, for good.',
    seat: 'member',
    body: takeNoteBackRequest,
    reply: nothing,
    since: 1,
  }),
  readDeskNotes: endpoint(readDeskNotes, {
    says: 'The same notes, for whoever convenes the circle.',
    seat: 'convener',
    body: null,
    reply: notesReply,
    since: 1,
  }),
};

/** Its pages on the web: what their addresses look like, `:name` standing for one part. */
export const notePages = { member: '/c/:circle/notes', desk: '/desk/:circle/notes' } as const;
