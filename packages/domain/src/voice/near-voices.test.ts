import { expect, test } from 'vitest';
import { nearVoices } from './near-voices.ts';

/** Twenty pairs that say nearly the same, and twenty that only share a subject. We wrote them ourselves. */
const NEAR: readonly (readonly [string, string])[] = [
  ['I want to go home able to reach my own kettle.', 'I want to be able to reach the kettle when I go home'],
  ['Nobody told us what the plan was.', 'No one told us what the plan was'],
  ['We need enough chairs that people can get out of.', 'There are not enough chairs people can get out of'],
  [
    'Falls happen at night when there are two of us for thirty beds.',
    'At night there are two of us for thirty beds and people fall',
  ],
  ['I am afraid of walking to the toilet alone.', 'Walking to the toilet on my own makes me afraid'],
  [
    'We walk with patients instead of waiting for the physio.',
    'We should walk with patients and not wait for the physio',
  ],
  ['My mum lost her legs in hospital, not at home.', 'Mum lost her legs in the hospital'],
  ['Porters notice who is getting weaker.', 'The porters notice when someone gets weaker'],
  [
    'The target made us count falls and stop counting walks.',
    'Because of the target we count falls, we no longer count walks',
  ],
  [
    'I keep her in bed because I am scared of the incident form.',
    'People stay in bed because staff are scared of the incident form',
  ],
  ['Getting dressed in real clothes makes people move.', 'People move more when they get dressed in real clothes'],
  ['Visitors could help people to walk if we let them.', 'If we let visitors help, they could walk with people'],
  ['A day in bed costs a week of getting strong again.', 'Each day in bed costs a week of getting strong'],
  ['The frame is always out of reach of the bed.', 'My walking frame is always out of my reach'],
  ['Ask me what I want to be able to do.', 'Please ask people what they want to be able to do'],
  ['We say safety when we mean fear.', 'When we say safety we really mean fear'],
  ['يجب أن نمشي مع المرضى كل يوم', 'علينا أن نمشي مع المرضى كل يوم'],
  ['Je veux rentrer chez moi et marcher seule', 'Je veux marcher seule quand je rentre chez moi'],
  ['Rydw i eisiau cerdded adref ar fy mhen fy hun', 'Eisiau cerdded adref ar fy mhen fy hun ydw i'],
  ['Slippers without grips should not be given out.', 'Stop giving out slippers without grips'],
];
const APART: readonly (readonly [string, string])[] = [
  ['I want to go home able to reach my own kettle.', 'I want the tea trolley to come twice'],
  ['Nobody told us what the plan was.', 'The plan for the new wing is a good one'],
  ['We need enough chairs that people can get out of.', 'The corridor is full of broken equipment'],
  ['Falls happen at night when there are two of us for thirty beds.', 'Beds near the window are the best'],
  ['I am afraid of walking to the toilet alone.', 'The toilets should be cleaned more often'],
  ['We walk with patients instead of waiting for the physio.', 'Physio on Sundays would help people go home sooner'],
  ['My mum lost her legs in hospital, not at home.', 'Home visits find more than clinics do'],
  ['Porters notice who is getting weaker.', 'Porters should have a rest room of their own'],
  ['The target made us count falls and stop counting walks.', 'Falls cost this hospital two million a year'],
  ['I keep her in bed because I am scared of the incident form.', 'The incident form takes forty minutes'],
  ['Getting dressed in real clothes makes people move.', 'Clothes go missing in the laundry'],
  ['Visitors could help people to walk if we let them.', 'Visitors stay too long in the evening'],
  ['A day in bed costs a week of getting strong again.', 'One week is too short to learn a new job'],
  ['The frame is always out of reach of the bed.', 'Reach out to the families early'],
  ['Ask me what I want to be able to do.', 'Do what the doctor says'],
  ['We say safety when we mean fear.', 'Safety comes first'],
  ['يجب أن نمشي مع المرضى كل يوم', 'الطعام بارد في المساء'],
  ['Je veux rentrer chez moi et marcher seule', 'Je veux que le repas soit chaud'],
  ['Rydw i eisiau cerdded adref ar fy mhen fy hun', 'Mae angen mwy o staff yn y nos'],
  ['Slippers without grips should not be given out.', 'Floors are too slippery after cleaning'],
];

const found = (pairs: typeof NEAR): number => {
  // every voice of the bank is in the circle, so that the search has to choose among forty
  const voices = [...NEAR, ...APART].map(([, text], index) => ({ id: String(index), text, state: 'asked' }));
  return pairs.filter(([draft, other]) => nearVoices(draft, voices).some(({ voice }) => voice.text === other)).length;
};

test('V7 near voices are offered: at least nine of ten found, at most one of twenty offered wrongly', () => {
  const near = found(NEAR);
  const wrong = found(APART);
  console.info(`near voices: found ${near} of ${NEAR.length}, offered wrongly ${wrong} of ${APART.length}`);
  expect(near).toBeGreaterThanOrEqual(18);
  expect(wrong).toBeLessThanOrEqual(1);
});

test('V7 at most three are offered, only such as are being asked, and an empty draft offers none', () => {
  const voices = Array.from({ length: 9 }, (_, index) => ({
    id: String(index),
    text: 'Ask me what I want',
    state: index < 5 ? 'asked' : 'hidden',
  }));
  expect(nearVoices('Ask me what I want', voices)).toHaveLength(3);
  expect(nearVoices('Ask me what I want', voices.slice(5))).toEqual([]);
  expect(nearVoices('  … !', voices)).toEqual([]);
});
