import { createHash } from 'node:crypto';
import { EMPTY_PARTS, PARTS } from '@throughline/domain';
import { idOfKey } from '../kernel/http/detached-id.ts';
import type { LoadedCircle } from '../kernel/memory/loaded-circle.ts';
import { CircleMemory } from '../rooms/circle/memory.ts';
import { DraftingMemory } from '../rooms/drafting/memory.ts';
import { GatheringMemory } from '../rooms/gathering/memory.ts';
import { LogMemory } from '../rooms/log/memory.ts';
import { PurposeMemory } from '../rooms/purpose/memory.ts';
import { RosterMemory } from '../rooms/roster/memory.ts';
import { RoundMemory } from '../rooms/round/memory.ts';
import { asText, Writer } from './drafting/writer.ts';

/** One press of a button. `a` and `b` choose who presses and on what; `n` numbers the changes of one thing. */
export type Act = { readonly what: string; readonly a: number; readonly b: number; readonly n: number };

const DAY = '2026-12-03';
const LATER = '2027-06-01';

const keyOf = (kind: string, which: number): string =>
  createHash('sha256').update(`${kind} ${which}`).digest('base64url');
const draftOf = (which: number): string => `00000000-0000-4000-8000-00000000000${which % 3}`;
const pick = <T>(all: readonly T[], at: number): T | undefined => all[at % Math.max(1, all.length)];
const nobody = '00000000-0000-4000-8000-000000000009';

const PLAN = {
  name: 'Monday',
  mode: 'live',
  steps: ['voices', 'respond', 'draft', 'consent', 'close'].map((kind) => ({ id: '', kind, length: 5 })),
  joining: { place: '', link: '', dialIn: '', starts: '2099-01-31T14:15', timeZone: 'Europe/London' },
};

type Given = Omit<Act, 'what'> & { readonly loaded: LoadedCircle };
export type Asked = readonly [name: string, body?: unknown, at?: object] | null;

export const voiceOf = (which: number): string => idOfKey(keyOf('voice', which));
const ballot = (which: number): string => keyOf('ballot', which);
/** The newest text that was put to consent. */
const textOf = (given: Given): string => given.loaded.of(PurposeMemory).versions.at(-1)?.text ?? 'a'.repeat(64);
const entryOf = (given: Given): string => pick(given.loaded.of(LogMemory).dump(), given.b)?.id ?? nobody;
const gatheringOf = (given: Given) => pick(given.loaded.of(GatheringMemory).dump().gatherings, given.b);
const press = (name: string, given: Given, more: object = {}): Asked => {
  const gathering = gatheringOf(given);
  return gathering === undefined ? null : [name, { turn: gathering.turn, ...more }, { gathering: gathering.id }];
};
const partOf = (which: number) => PARTS[which % 2] as (typeof PARTS)[number];
const shownOf = (n: number): string => ['print', 'circle', 'count-only'][n % 3] as string;

export const ACTS: Readonly<Record<string, (given: Given) => Asked>> = {
  write: ({ a, n }) => ['writeVoice', { key: keyOf('voice', a), text: `A quiet night ${n}`, language: 'en' }],
  mend: ({ a, n }) => ['mendVoice', { key: keyOf('voice', a), text: `A calm night ${n}` }],
  takeBack: ({ a }) => ['takeVoiceBack', { key: keyOf('voice', a) }],
  translate: ({ a, b, n }) => [
    'translateVoice',
    { voice: voiceOf(a), language: b % 2 ? 'fr' : 'cy', text: `Nuit ${n}` },
  ],
  seed: ({ n }) => ['seedVoices', { language: 'en', texts: [`Seeded ${n}`] }],
  join: ({ a, b, n }) => ['openBallot', { key: ballot(a), position: [null, 'p1', 'p2'][b % 3], n }],
  mark: ({ a, b, n }) => ['markQuestion', { key: ballot(a), marked: b % 2 === 0, n }],
  respond: ({ a, b, n }) => [
    'sendResponses',
    {
      key: ballot(a),
      responses: [
        { voice: voiceOf(b), answer: [1, 0, -1, null][n % 4], important: n % 2 === 0, n },
        { voice: voiceOf(b + 1), answer: 1, important: false, n },
      ],
    },
  ],
  propose: ({ a, b, n }) => [
    'proposeEntry',
    {
      key: ballot(a),
      voice: voiceOf(b),
      ...(n % 3 === 0
        ? { action: 'merge', into: voiceOf(n), reason: 'same-as-another' }
        : {
            action: n % 3 === 1 ? 'hide' : 'bring-back',
            into: null,
            reason: n % 3 === 1 ? 'not-an-answer' : 'mistake',
          }),
    },
  ],
  second: (given) => ['secondEntry', { key: ballot(given.a), entry: entryOf(given) }],
  drop: (given) => ['dropEntry', { key: ballot(given.a), entry: entryOf(given) }],
  hide: ({ a, n }) => ['hideVoice', { voice: voiceOf(a), reason: n % 2 ? 'name' : 'danger' }],
  openRound: ({ n }) => ['openRound', n % 2 ? { mode: 'live', until: null } : { mode: 'days', until: LATER }],
  closeRound: (given) => ['closeRound', { number: given.loaded.of(RoundMemory).all.length }],
  openDrafting: () => ['openDrafting', { until: null }],
  closeDrafting: () => ['closeDrafting'],
  clock: ({ n }) => ['setDraftingClock', { minutes: n % 2 ? 5 : null }],
  handOver: ({ a }) => ['handOverDraft', { draft: draftOf(a), names: ['Ann', 'Bo'], returnOn: LATER }],
  endHandOver: () => ['endHandOver'],
  addDraft: ({ a, b }) => ['addDraft', { id: draftOf(a), name: '', from: b % 2 ? draftOf(b) : null }],
  renameDraft: ({ a, n }) => ['renameDraft', { draft: draftOf(a), name: `Draft ${n}` }],
  removeDraft: ({ a }) => ['removeDraft', { draft: draftOf(a) }],
  tie: ({ a, b }) => ['tieThread', { draft: draftOf(a), part: partOf(a), voice: voiceOf(b) }],
  untie: ({ a, b }) => ['untieThread', { draft: draftOf(a), part: partOf(a), voice: voiceOf(b) }],
  edit: (given) => {
    const text = given.loaded.of(DraftingMemory).text(draftOf(given.a));
    if (text === null) return null;
    const writer = new Writer();
    writer.hear(text.since(null));
    writer.type(partOf(given.a), 0, `words ${given.n} `);
    const update = asText(writer.waiting as Uint8Array);
    return ['editDraft', { draft: draftOf(given.a), epoch: text.epoch, key: writer.key, update }];
  },
  suggest: ({ a, b, n }) => [
    'suggestWords',
    { key: keyOf('suggestion', b), draft: draftOf(a), part: partOf(a), text: `Perhaps ${n}` },
  ],
  settle: ({ b, n }) => [
    'settleSuggestion',
    {
      id: idOfKey(keyOf('suggestion', b)),
      state: ['waiting', 'taken', 'aside'][n % 3],
      reason: n % 3 === 2 ? 'Said above.' : '',
    },
  ],
  takeSuggestionBack: ({ b }) => ['takeSuggestionBack', { key: keyOf('suggestion', b) }],
  put: ({ b, n }) => [
    'putToConsent',
    {
      draft: {
        from: 'words',
        parts: { ...EMPTY_PARTS, 'we-are': 'us', 'together-we': `care ${n}`, 'so-that': 'people rest' },
        threads: [{ part: 'so-that', voice: voiceOf(b) }],
      },
      reviewOn: LATER,
      until: null,
    },
  ],
  consent: (given) => [
    'giveConsent',
    {
      key: keyOf('consent', given.a),
      text: textOf(given),
      position: given.b % 2 ? 'p1' : 'p2',
      answer: ['consent', 'worry', 'not-yet'][given.n % 3],
      words: given.n % 3 === 0 ? '' : `Because ${given.n}`,
      wouldChange: given.n % 3 === 2 ? 'More time' : '',
      shown: given.n % 3 === 0 ? 'count-only' : shownOf(given.b),
      n: given.n,
    },
  ],
  consentBack: (given) => ['takeConsentBack', { key: keyOf('consent', given.a), text: textOf(given), n: given.n }],
  narrow: (given) => [
    'narrowConsentWords',
    { key: keyOf('consent', given.a), text: textOf(given), shown: shownOf(given.b), n: given.n + given.b },
  ],
  decide: (given) => [
    'closeConsent',
    { number: Math.max(1, given.loaded.of(PurposeMemory).versions.length), adopt: true, reasons: 'Go.', by: 'Sana' },
  ],
  answerNotYet: ({ a, n }) => [
    'answerNotYet',
    {
      consent: idOfKey(keyOf('consent', a)),
      ...(n % 2
        ? { kind: 'by', by: 'Sana', date: LATER, because: '' }
        : { kind: 'no', by: 'Bo', date: DAY, because: 'Cost.' }),
    },
  ],
  review: (given) => [
    'setReview',
    {
      number: Math.max(1, given.loaded.of(PurposeMemory).versions.length),
      reviewOn: given.n % 2 ? LATER : '2027-09-01',
      by: 'Sana',
    },
  ],
  public: ({ n }) => ['choosePublic', { open: n % 2 === 0, by: `Sana ${n}` }],
  before: ({ n }) => ['recordBefore', { because: `A ward closes ${n}.`, by: 'Sana' }],
  sight: (given) => [
    'giveSighting',
    {
      key: keyOf('sighting', given.a),
      text: given.loaded.of(PurposeMemory).standing?.text ?? 'a'.repeat(64),
      saw: ['it', 'opposite', null][given.b % 3],
      n: given.n,
    },
  ],
  plan: ({ n }) => ['planGathering', { ...PLAN, name: `Monday ${n}` }],
  changePlan: (given) => {
    const gathering = gatheringOf(given);
    const { steps = [], edition = 1, id = nobody } = gathering ?? {};
    return ['changePlan', { ...PLAN, name: `Tuesday ${given.n}`, steps, edition }, { gathering: id }];
  },
  removeGathering: (given) => ['removeGathering', undefined, { gathering: gatheringOf(given)?.id ?? nobody }],
  start: (given) => press('startGathering', given),
  forward: (given) => press('goForward', given),
  back: (given) => press('goBack', given, { confirmed: true }),
  addTime: (given) => press('addTime', given, { more: 1 }),
  takeLead: (given) => ['takeLead', { name: 'Bo' }, { gathering: gatheringOf(given)?.id ?? nobody }],
  invite: ({ a, n }) => [
    'addToRoster',
    { people: [{ name: `Person ${a}`, email: n % 2 ? `person-${a}@example.org` : null, affected: null }] },
  ],
  uninvite: (given) => [
    'removeFromRoster',
    undefined,
    { person: pick(given.loaded.of(RosterMemory).dump(), given.b)?.id ?? nobody },
  ],
  changeCircle: (given) => {
    const { name, question, language, positions, rule, frame, matrixDeclared } = given.loaded.of(CircleMemory).circle;
    const names = positions.map((one) => one.name);
    const more = given.n % 3 === 0 ? ['Porters', 'Nurses', 'Families'] : names;
    return [
      'changeCircle',
      {
        name,
        question,
        language,
        positions: more,
        affected: [],
        rule,
        frame: { ...frame, convenedBy: `Sana ${given.n}` },
        matrixDeclared,
      },
    ];
  },
  affected: ({ n }) => [
    'changeAffected',
    { affected: [{ id: '', name: `Night staff ${n}`, position: n % 2 ? 'p1' : null, invited: n, toBeAsked: null }] },
  ],
};
