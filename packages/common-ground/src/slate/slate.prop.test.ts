import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Answer, Responses } from '../responses/responses.ts';
import { slate } from './slate.ts';

type Sheet = readonly (Answer | null)[];
type Circle = {
  readonly sheets: readonly Sheet[];
  readonly gone: readonly number[];
  readonly hidden: readonly number[];
};

const anyCircle: fc.Arbitrary<Circle> = fc.nat(7).chain((voices) =>
  fc.record({
    sheets: fc.array(
      fc.array(fc.constantFrom<Answer | null>(1, 1, 0, -1, null), { minLength: voices, maxLength: voices }),
      { maxLength: 12 },
    ),
    gone: fc.array(fc.nat(11), { maxLength: 2 }),
    hidden: fc.array(fc.nat(6), { maxLength: 2 }),
  }),
);
const anyIds = fc.uniqueArray(fc.string({ maxLength: 2 }), { minLength: 8, maxLength: 8 });

/** Builds the circle with people, voices and answers added in the given orders. */
const build = (
  { sheets, gone, hidden }: Circle,
  people: readonly number[],
  voices: readonly number[],
  turned = false,
): Responses => {
  const responses = new Responses(2);
  for (const _ of voices) responses.addVoice();
  for (const person of people) responses.addPerson((person % 3) - 1);
  const cells = people.flatMap((person, row) => voices.map((voice, column) => ({ person, row, voice, column })));
  for (const { person, row, voice, column } of turned ? cells.reverse() : cells) {
    // changed on the way, so that the rows of the matrix are not filled in one pass
    if (turned) responses.set(row, column, -1);
    responses.set(row, column, sheets[person]?.[voice] ?? null);
  }
  people.forEach((person, row) => responses.setGone(row, gone.includes(person)));
  voices.forEach((voice, column) => responses.setHidden(column, hidden.includes(voice)));
  return responses;
};
const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const voicesOf = ({ sheets }: Circle): number => sheets[0]?.length ?? 0;

/** Thiele's score of a whole set, in sixtieths: Σ over people of 1 + 1/2 + … + 1/(lines they agree with). */
const score = ({ sheets, gone }: Circle, lines: readonly number[]): bigint => {
  let sum = 0n;
  sheets.forEach((sheet, person) => {
    if (gone.includes(person)) return;
    const liked = lines.filter((line) => sheet[line] === 1).length;
    for (let one = 1n; one <= BigInt(liked); one += 1n) sum += 60n / one;
  });
  return sum;
};

/** The rule restated from its definition: the next line is the voice that makes the score of the whole set largest. */
const restated = (circle: Circle, ids: readonly string[], most: number): number[] => {
  const lines: number[] = [];
  for (;;) {
    const now = score(circle, lines);
    const better = upTo(voicesOf(circle))
      .filter((voice) => !circle.hidden.includes(voice) && !lines.includes(voice))
      .map((voice) => ({ voice, worth: score(circle, [...lines, voice]) }))
      .filter(({ worth }) => worth > now)
      .sort((a, b) => Number(b.worth - a.worth) || ((ids[a.voice] as string) < (ids[b.voice] as string) ? -1 : 1));
    if (better[0] === undefined || lines.length === most) return lines;
    lines.push(better[0].voice);
  }
};

test('C40 the slate is that of the rule restated from its definition', () => {
  fc.assert(
    fc.property(anyCircle, anyIds, fc.nat(6), (circle, ids, most) => {
      const responses = build(circle, upTo(circle.sheets.length), upTo(voicesOf(circle)));
      const found = slate(responses, { idOf: (voice) => ids[voice] as string, most });
      expect(found.voices).toEqual(restated(circle, ids, most));
      const here = circle.sheets.filter((_, person) => !circle.gone.includes(person));
      expect(found.coverage.people).toBe(here.length);
      expect(found.coverage.covered).toBe(here.filter((sheet) => found.voices.some((v) => sheet[v] === 1)).length);
    }),
    { numRuns: 500 },
  );
});

test('C42 neither the order of people, of voices or of answers nor what was answered before changes the slate', () => {
  const orders = anyCircle.chain((circle) =>
    fc.record({
      circle: fc.constant(circle),
      people: fc.shuffledSubarray(upTo(circle.sheets.length), { minLength: circle.sheets.length }),
      voices: fc.shuffledSubarray(upTo(voicesOf(circle)), { minLength: voicesOf(circle) }),
    }),
  );
  fc.assert(
    fc.property(orders, anyIds, ({ circle, people, voices }, ids) => {
      const straight = build(circle, upTo(circle.sheets.length), upTo(voicesOf(circle)));
      const turned = build(circle, people, voices, true);
      const one = slate(straight, { idOf: (voice) => ids[voice] as string });
      const other = slate(turned, { idOf: (column) => ids[voices[column] as number] as string });
      expect({ ...other, voices: other.voices.map((column) => voices[column]) }).toEqual(one);
    }),
    { numRuns: 500 },
  );
});

test('C43 a third who agree on lines of their own alone get one of three lines; counting approvals gives them none', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), anyIds, (third, ids) => {
      const own = (voice: number): boolean => voice < 3;
      const sheets = upTo(third * 3).map((person) =>
        upTo(6).map((voice): Answer => (own(voice) === person < third ? 1 : -1)),
      );
      const responses = build({ sheets, gone: [], hidden: [] }, upTo(third * 3), upTo(6));
      const idOf = (voice: number): string => ids[voice] as string;
      expect(slate(responses, { idOf, most: 3 }).voices.filter(own)).toHaveLength(1);
      expect(slate(responses, { idOf }).voices.filter(own).length).toBeGreaterThanOrEqual(2);
      const byApprovals = upTo(6).sort((a, b) => responses.wholeCounts(b).agree - responses.wholeCounts(a).agree);
      expect(byApprovals.slice(0, 3).filter(own)).toHaveLength(0);
    }),
  );
});

test('C43 up to five lines, no k-th part of those here that has a line in common goes without any (justified representation)', () => {
  fc.assert(
    fc.property(anyCircle, anyIds, fc.integer({ min: 1, max: 5 }), (circle, ids, most) => {
      const responses = build(circle, upTo(circle.sheets.length), upTo(voicesOf(circle)));
      const { voices } = slate(responses, { idOf: (voice) => ids[voice] as string, most });
      const here = circle.sheets.filter((_, person) => !circle.gone.includes(person));
      const without = here.filter((sheet) => !voices.some((voice) => sheet[voice] === 1));
      for (const voice of upTo(voicesOf(circle))) {
        if (circle.hidden.includes(voice)) continue;
        const ask = without.filter((sheet) => sheet[voice] === 1).length;
        expect(ask === 0 || ask * most < here.length).toBe(true);
      }
    }),
    { numRuns: 2_000 },
  );
});
