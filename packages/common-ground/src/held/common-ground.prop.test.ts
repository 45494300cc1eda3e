import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonGround, DIFFER_BAR, NEARLY_BAR, passesGate, SHARED_BAR } from './common-ground.ts';
import { fewestFurtherAgrees } from './further-agrees.ts';
import { steadyLabel } from './steadiness.ts';
import {
  answered,
  type Counts,
  circleInterval,
  heldByPeopleLikeUs,
  heldInCircle,
  objectedInCircle,
  peopleInterval,
} from './support.ts';

const threshold = fc.constantFrom(0.5, 0.6, 2 / 3, 0.8);
const counts: fc.Arbitrary<Counts> = fc
  .record({ agree: fc.nat(14), pass: fc.nat(6), disagree: fc.nat(8), unseen: fc.nat(10) })
  .map(({ agree, pass, disagree, unseen }) => ({
    agree,
    pass,
    disagree,
    members: agree + pass + disagree + unseen,
  }));
const positions = fc.array(counts, { maxLength: 4 });

test('C3 when every member has answered, held and objected are exactly 0 or 1, and so is shared', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(20), fc.nat(10), fc.nat(20)), { minLength: 1, maxLength: 4 }),
      threshold,
      (groups, tau) => {
        const full = groups.map(([agree, pass, disagree]) => ({
          agree,
          pass,
          disagree,
          members: agree + pass + disagree,
        }));
        for (const one of full) {
          expect([0, 1]).toContain(heldInCircle(one, tau));
          expect([0, 1]).toContain(objectedInCircle(one));
        }
        const { shared, label } = commonGround(full, tau);
        expect([0, 1, null]).toContain(shared);
        expect(label).not.toBe('nearly');
      },
    ),
  );
});

test('C8 every voice has one label, and it is the one its two probabilities give', () => {
  fc.assert(
    fc.property(positions, threshold, (given, tau) => {
      const { label, shared, objection, needs, positions: told } = commonGround(given, tau);
      expect(told.map(({ tells }) => tells)).toEqual(given.map(passesGate));
      expect(shared === null).toBe(!given.some(passesGate));
      const differ = objection !== null && objection >= DIFFER_BAR;
      expect(label === 'differ').toBe(differ);
      expect(label === 'shared').toBe(!differ && shared !== null && shared >= SHARED_BAR);
      expect(label === 'nearly').toBe(!differ && shared !== null && shared >= NEARLY_BAR && shared < SHARED_BAR);
      if (label !== 'nearly') expect(needs).toBeNull();
    }),
  );
});

test('C7 what one position holds is never more likely for what another one answers', () => {
  fc.assert(
    fc.property(counts, counts, threshold, (one, other, tau) => {
      const alone = commonGround([one], tau);
      const beside = commonGround([one, other], tau);
      expect(beside.positions[0]).toEqual(alone.positions[0]);
      if (alone.shared !== null) expect(beside.shared ?? 1).toBeLessThanOrEqual(alone.shared);
    }),
  );
});

test('C9 the further agrees stay within those not heard, reach the bar, and one fewer anywhere does not', () => {
  fc.assert(
    fc.property(positions, threshold, (given, tau) => {
      const needs = fewestFurtherAgrees(given, tau, SHARED_BAR);
      const telling = given.filter(passesGate);
      if (needs === null) {
        const best = telling.map((one) =>
          heldInCircle({ ...one, agree: one.agree + one.members - answered(one) }, tau),
        );
        expect(best.reduce((product, held) => product * held, 1)).toBeLessThan(SHARED_BAR);
        return;
      }
      const sharedWith = (less: number): number =>
        given.reduce((product, one, position) => {
          if (!passesGate(one)) return product;
          const more = needs.find((need) => need.position === position)?.more ?? 0;
          return product * heldInCircle({ ...one, agree: one.agree + more - (position === less ? 1 : 0) }, tau);
        }, 1);
      expect(sharedWith(-1)).toBeGreaterThanOrEqual(SHARED_BAR);
      for (const { position, more } of needs) {
        const one = given[position] as Counts;
        expect(more).toBeLessThanOrEqual(one.members - answered(one));
        expect(sharedWith(position)).toBeLessThan(SHARED_BAR);
      }
    }),
  );
});

test('C12 a label is held back only while its own probability is within .05 of its bar', () => {
  fc.assert(
    fc.property(
      positions,
      fc.constantFrom('shared' as const, 'nearly' as const, 'differ' as const, 'not-heard' as const, null),
      threshold,
      (given, shown, tau) => {
        const finding = commonGround(given, tau);
        const steady = steadyLabel(shown, finding);
        expect([finding.label, shown]).toContain(steady);
        if (steady === finding.label) return;
        const [probability, bar] = {
          shared: [finding.shared, SHARED_BAR],
          nearly: [finding.shared, NEARLY_BAR],
          differ: [finding.objection, DIFFER_BAR],
          'not-heard': [0, 1],
        }[steady] as [number, number];
        expect(probability).toBeLessThan(bar);
        expect(probability).toBeGreaterThanOrEqual(bar - 0.05);
      },
    ),
  );
});

test('C15 people like us: from 0 to 1, up with an agree, down with any other answer', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.nat(60), threshold, (agree, others, tau) => {
      const held = heldByPeopleLikeUs(agree, agree + others, tau);
      expect(held).toBeGreaterThanOrEqual(0);
      expect(held).toBeLessThanOrEqual(1);
      // strictly, except where rounding hides it near 0 and 1
      expect(heldByPeopleLikeUs(agree + 1, agree + others + 1, tau)).toBeGreaterThan(held - 1e-14);
      expect(heldByPeopleLikeUs(agree, agree + others + 1, tau)).toBeLessThan(held + 1e-14);
    }),
  );
});

test('C24 both intervals hold their share inside [0, 1], and the circle’s never leaves what is still possible', () => {
  fc.assert(
    fc.property(counts, (one) => {
      const { low, high } = circleInterval(one);
      expect(low).toBeLessThanOrEqual(high);
      if (one.members > 0) {
        expect(low).toBeGreaterThanOrEqual(one.agree / one.members - 1e-12);
        expect(high).toBeLessThanOrEqual((one.agree + one.members - answered(one)) / one.members + 1e-12);
      }
      const people = peopleInterval(one.agree, answered(one));
      expect(people.low).toBeGreaterThan(0);
      expect(people.high).toBeLessThan(1);
      expect(people.low).toBeLessThan(people.high);
    }),
  );
});

test('C25 a finding is a function of the counts alone: clamped alike, found alike', () => {
  const clamp = ({ agree, pass, disagree, members }: Counts): Counts => {
    const given = agree + pass + disagree;
    const told = Math.min(given - 1, Math.max(1, agree));
    const against = Math.min(given - told, Math.max(0, Math.min(disagree, given - 1 - told)));
    return { agree: told, disagree: against, pass: given - told - against, members };
  };
  for (let members = 5; members <= 20; members += 1) {
    const all = clamp({ agree: members, pass: 0, disagree: 0, members });
    const allButOne = clamp({ agree: members - 1, pass: 1, disagree: 0, members });
    expect(commonGround([all, all], 0.6)).toEqual(commonGround([allButOne, all], 0.6));
  }
});
