import { giveConsent, putToConsent, standing, totalsOf, type Version } from '@throughline/domain';
import { expect, test } from 'vitest';
import { textHashOf } from '../rooms/consent/put-draft-to-consent.ts';
import { makeExample } from './make-example.ts';
import { makeExampleGathering } from './make-example-gathering.ts';

const { circle, purpose, voices, drafting } = makeExample('Lantern Ward');
const consentsTo = (version: Version) => purpose.consents.filter(({ text }) => text === version.text);
const [first, second] = purpose.versions as readonly [Version, Version];

test('two versions, each such as a convener could have put, and each adopted by the circle’s own rule', () => {
  expect(purpose.versions).toHaveLength(2);
  for (const [index, version] of purpose.versions.entries()) {
    const put = putToConsent(version, purpose.versions.slice(0, index), circle, {
      text: textHashOf(version),
      today: version.putOn,
      until: version.until,
      reviewOn: version.reviewOn,
    });
    expect(put).toEqual({ ok: true, value: { ...version, decision: null } });
    expect(version.decision).toMatchObject({ adopted: true, verdict: 'met', on: version.until });
  }
  expect(standing(purpose.versions)?.number).toBe(2);
});

test('every thread leads to a voice that is asked, in a part that is written', () => {
  for (const { parts, threads } of purpose.versions)
    for (const { part, voice } of threads) {
      expect(parts[part]).not.toBe('');
      expect(voices.find(({ id }) => id === voice)?.state).toBe('asked');
    }
});

test('every answer is one that the door would take, and no more people answer than joined a position', () => {
  for (const version of purpose.versions) {
    const consents = consentsTo(version);
    for (const consent of consents)
      expect(giveConsent(consent, consent.id, circle, version.text)).toEqual({ ok: true, value: consent });
    for (const { id } of circle.positions)
      expect(consents.filter(({ position }) => position === id).length).toBeLessThanOrEqual(
        makeExample('Lantern Ward').ballots.filter(({ ballot }) => ballot.position === id).length,
      );
    expect(totalsOf(consents).heard).toBeGreaterThan(40);
  }
  expect(new Set(purpose.consents.map(({ id }) => id)).size).toBe(purpose.consents.length);
});

test('a worry about nights is why the second version says “by day and by night”; one not-yet is still unanswered', () => {
  const worries = consentsTo(first).filter(({ answer }) => answer === 'worry');
  expect(worries.some(({ words }) => words.includes('written for the day'))).toBe(true);
  expect(first.parts['we-are']).not.toContain('by day and by night');
  expect(second.parts['we-are']).toContain('by day and by night');
  expect(second.decision?.reasons).toContain('worry');
  const notYets = consentsTo(second).filter(({ answer }) => answer === 'not-yet');
  const answered = new Set(purpose.owed.map(({ consent }) => consent));
  expect(notYets.filter(({ id }) => !answered.has(id))).toHaveLength(1);
  expect(drafting.drafts.map(({ parts }) => parts)).toEqual([second.parts]);
});

test('the evening it came from: every step recorded, the common ground and the words of version 1 in it', () => {
  const held = [{ voice: voices[0]?.id ?? '', label: 'shared', order: 1, importance: 0 }];
  const { gatherings, stepRecords } = makeExampleGathering(makeExample('Lantern Ward'), held as never);
  const [gathering] = gatherings;
  expect(gathering).toMatchObject({ state: 'closed', closedOn: first.putOn });
  expect(stepRecords.map(({ step }) => step)).toEqual(gathering?.steps);
  expect(stepRecords.flatMap(({ held: own }) => own)).toEqual([{ voice: voices[0]?.id, label: 'shared' }]);
  expect(stepRecords.flatMap(({ drafts }) => drafts.map(({ parts }) => parts))).toEqual([first.parts]);
  expect(stepRecords.map(({ version }) => version).filter((version) => version !== null)).toEqual([1]);
});
