import type { ToldTally } from '@throughline/disclosure';
import { accept, importedNumber, type Outcome, type Voice } from '@throughline/domain';
import type { Store } from '@throughline/store';
import { csv } from './csv.ts';
import type { ExportedFile, Given, RoomFiles } from './exported-file.ts';
import { circleView } from '../circle/circle-view.ts';
import { whoseOur } from '../circle/whose-our.ts';
import { versionView } from '../purpose/purpose-view.ts';
import type { LoadedCircle } from '../../kernel/memory/loaded-circle.ts';
import { shuffled } from '../../kernel/shuffled.ts';
import { refuse } from '../../kernel/refuse.ts';
import { ResultMemory } from '../result/memory.ts';
import { RoundMemory } from '../round/memory.ts';
import { VoiceMemory } from '../voice/memory.ts';
import { PurposeMemory } from '../purpose/memory.ts';

/**
 * What may be shown of a circle, as files. `byRoom` are the files that rooms add. The ballot matrix is included only if
 * the circle declared before it began that it may leave; it is re-keyed and shuffled anew each time, and has no
 * positions.
 */
export const circleFiles = async (
  loaded: LoadedCircle,
  store: Store,
  matrix: boolean,
  given: Given,
  byRoom: readonly RoomFiles[],
): Promise<Outcome<readonly ExportedFile[]>> => {
  const { clock, chance } = given;
  const stories = (await store.stories.list(loaded.id)).filter(({ share }) => share === 'aloud');
  const voices = [...JSON.parse(loaded.of(VoiceMemory).reply().plain.toString('utf8')).voices] as Voice[];
  const { code: _, ...circle } = circleView(loaded);
  const files: ExportedFile[] = [
    {
      name: 'circle.json',
      text: `${JSON.stringify({ format: 'throughline-circle-1', circle, whoseOur: whoseOur(loaded), rounds: loaded.of(RoundMemory).all, voices, stories, result: loaded.of(ResultMemory).open, purpose: purposeOf(loaded, clock.today()) }, null, 2)}\n`,
    },
    {
      name: 'voices.csv',
      text: csv(
        ['voice', 'text', 'language', 'origin', 'state', 'merged into'],
        voices.map((v) => [v.id, v.text, v.language, v.origin, v.state, v.mergedInto ?? '']),
      ),
    },
    { name: 'result.csv', text: resultCsv(loaded) },
    ...byRoom.flatMap((files) => files(loaded, given)),
  ];
  if (!matrix) return accept(files);
  if (!loaded.circle.matrixDeclared) {
    return refuse('not-declared', 'matrix-not-declared');
  }
  return accept([...files, ...(await matrixFiles(loaded, store, chance))]);
};

/** The purpose as it is printed, without words that are for the circle alone. */
const purposeOf = (loaded: LoadedCircle, today: string) => {
  const purpose = loaded.of(PurposeMemory);
  return {
    versions: purpose.versions.map((version) => versionView(purpose, version, today, 'everybody')),
    reviews: purpose.reviews,
    before: purpose.before,
  };
};

const resultCsv = (loaded: LoadedCircle): string => {
  const release = loaded.of(ResultMemory).open;
  const names = new Map(loaded.circle.positions.map(({ id, name }) => [id as string, name]));
  const line = (voice: string, label: string, group: string, tally: ToldTally | null): readonly (string | number)[] =>
    tally === null
      ? [voice, label, group, 'too few to tell', '', '', '', '', '', '']
      : [
          voice,
          label,
          group,
          'told',
          tally.answers,
          tally.agree,
          tally.pass,
          tally.disagree,
          tally.notTold,
          tally.notHeard,
        ];
  const rows = (release?.voices ?? []).flatMap((voice) =>
    voice.positions === null
      ? [line(voice.voice, voice.label, 'the whole circle', voice.whole)]
      : voice.positions.map(({ position, tally }) =>
          line(voice.voice, voice.label, names.get(position) ?? position, tally),
        ),
  );
  return csv(
    ['voice', 'label', 'group', 'told', 'answers', 'agree', 'pass', 'disagree', 'not told', 'not heard'],
    rows,
  );
};

/** The files in Polis' format: numbered statements, and one line for each vote (+1 agree, 0 pass, −1 disagree). */
const matrixFiles = async (
  loaded: LoadedCircle,
  store: Store,
  chance: Given['chance'],
): Promise<readonly ExportedFile[]> => {
  const ballots = await store.ballots.load(loaded.id);
  const voices = (await store.voices.list(loaded.id)).filter(({ state }) => state !== 'merged');
  const numbers = new Map(
    voices.map((voice, index) => [voice.id, voice.origin === 'import' ? importedNumber(voice.id) : index]),
  );
  // every ballot gets a new number for each export, so that two exports cannot be matched
  const keys = shuffled([...ballots.ids.keys()], chance);
  const tallies = new Map<string, { agrees: number; disagrees: number }>();
  const votes: (readonly number[])[] = [];
  for (let at = 0; at < ballots.answer.length; at += 1) {
    const id = ballots.voices[ballots.voiceOf[at] ?? 0] ?? '';
    const number = numbers.get(id);
    const answer = ballots.answer[at] ?? 0;
    if (number === undefined) continue;
    votes.push([number, keys[ballots.ballotOf[at] ?? 0] ?? 0, answer]);
    const tally = tallies.get(id) ?? { agrees: 0, disagrees: 0 };
    tallies.set(id, {
      agrees: tally.agrees + (answer === 1 ? 1 : 0),
      disagrees: tally.disagrees + (answer === -1 ? 1 : 0),
    });
  }
  votes.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0));
  const comments = voices
    .map((voice) => ({ voice, number: numbers.get(voice.id) ?? 0 }))
    .sort((a, b) => a.number - b.number)
    .map(({ voice, number }) => [
      number,
      tallies.get(voice.id)?.agrees ?? 0,
      tallies.get(voice.id)?.disagrees ?? 0,
      voice.state === 'hidden' ? -1 : 1,
      voice.text,
    ]);
  return [
    { name: 'comments.csv', text: csv(['comment-id', 'agrees', 'disagrees', 'moderated', 'comment-body'], comments) },
    {
      name: 'votes.csv',
      text: csv(
        ['timestamp', 'comment-id', 'voter-id', 'vote'],
        votes.map((vote) => [0, ...vote]),
      ),
    },
  ];
};
