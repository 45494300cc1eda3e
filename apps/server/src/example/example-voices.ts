/**
 * The voices of the example circle, our own writing. `held`: how many of a hundred in each position agree and disagree
 * (the rest pass); the positions are patients and carers, point-of-care staff, those who manage, and senior leaders.
 * `heardBy`: the share of each position that has been asked, where that is not nearly everybody.
 */
export type ExampleVoice = {
  readonly text: string;
  readonly held: readonly (readonly [agree: number, disagree: number])[];
  readonly heardBy?: readonly number[];
};

const everybody = (agree: number, disagree = 4): ExampleVoice['held'] => [
  [agree, disagree],
  [agree, disagree],
  [agree, disagree],
  [agree, disagree],
];
const each = (...held: readonly (readonly [number, number])[]): ExampleVoice['held'] => held;
/** Written late: few have been asked. */
const LATE = [0.12, 0.3, 0.5, 0.2] as const;

export const EXAMPLE_VOICES: readonly ExampleVoice[] = [
  // all positions agree
  { text: 'I want to go home able to reach my own kettle.', held: everybody(96, 2) },
  {
    text: 'A fall on my shift follows me home. I want us to talk about it without looking for someone to blame.',
    held: everybody(92, 4),
  },
  {
    text: 'We are thanked for a quiet ward. A quiet ward is often one where nobody is walking.',
    held: each([90, 5], [92, 4], [75, 25], [90, 5]),
  },
  { text: 'Nobody ever writes down what he could do the week before.', held: everybody(93, 2) },
  { text: 'Ask me what I want to be able to do. Then we have something to aim at.', held: everybody(94, 2) },

  // nearly held: a few agreements short, mostly among the leaders
  {
    text: 'I would rather fall once on my own feet than be safe in a chair for a year.',
    held: each([86, 8], [74, 12], [50, 50], [62, 20]),
    heardBy: [0.95, 0.95, 1, 0.75],
  },
  {
    text: 'Ten minutes of walking a day should count as treatment, not as a kindness.',
    held: each([90, 2], [84, 6], [75, 0], [66, 14]),
    heardBy: [0.9, 0.9, 1, 0.72],
  },
  {
    text: 'My father stopped asking to get up. That was the day I knew he was losing.',
    held: each([92, 2], [82, 4], [75, 0], [70, 6]),
    heardBy: [0.9, 0.85, 1, 0.72],
  },
  {
    text: 'If the frame is out of reach, the person is out of reach.',
    held: each([88, 4], [90, 4], [75, 0], [66, 10]),
    heardBy: [0.9, 0.9, 1, 0.75],
  },

  // the leaders do not see this
  {
    text: 'We keep people in bed because we are afraid of the form, not because they are weak.',
    held: each([84, 6], [91, 4], [50, 25], [8, 78]),
  },

  // we see this differently
  {
    text: 'The alarm under my mattress made me feel watched in my own bed.',
    held: each([88, 6], [26, 62], [25, 50], [12, 70]),
  },
  {
    text: 'A bed alarm is the only thing that lets me leave one bay to help in another.',
    held: each([22, 60], [84, 8], [75, 0], [60, 20]),
  },
  {
    text: 'One fall with harm is one too many, whatever it costs in walking.',
    held: each([20, 66], [34, 48], [50, 25], [82, 10]),
  },
  {
    text: 'Visiting hours should be all hours. Families walk with people.',
    held: each([94, 2], [36, 52], [25, 50], [60, 20]),
  },
  { text: 'Staff should be told off less and staffed more.', held: each([80, 4], [95, 2], [50, 25], [20, 60]) },
  {
    text: 'People should decide for themselves whether to use the frame.',
    held: each([86, 6], [30, 58], [50, 25], [40, 42]),
  },

  // not heard enough, or nobody is sure
  {
    text: 'I pushed her chair for ten minutes before anyone told me she liked to walk.',
    held: each([80, 5], [82, 5], [75, 0], [70, 10]),
    heardBy: LATE,
  },
  {
    text: 'At night there is one walking frame for two bays.',
    held: each([60, 4], [90, 2], [50, 0], [50, 10]),
    heardBy: LATE,
  },
  {
    text: 'My mum cannot read the notice about falls. Nobody has noticed.',
    held: each([85, 0], [70, 5], [75, 0], [70, 0]),
    heardBy: LATE,
  },
  {
    text: 'The floor by the sluice is wet at six every morning.',
    held: each([40, 10], [75, 10], [50, 0], [40, 10]),
    heardBy: LATE,
  },
  {
    text: 'He danced in 1961. He still could, with one hand to hold.',
    held: each([90, 0], [80, 5], [50, 0], [70, 10]),
    heardBy: LATE,
  },
  {
    text: 'A ward dog would get more people up than I ever do.',
    held: each([60, 20], [50, 30], [25, 25], [30, 40]),
    heardBy: [0.4, 0.5, 0.5, 0.4],
  },
  { text: 'We count falls. We should count how far people walk.', held: each([70, 12], [78, 10], [50, 25], [52, 34]) },
  {
    text: 'It would help me if somebody said in the morning what the plan for my legs is.',
    held: each([92, 2], [72, 8], [50, 0], [56, 16]),
  },
  {
    text: 'I am frightened of falling, and I am more frightened of the wheelchair.',
    held: each([82, 4], [60, 4], [50, 0], [48, 8]),
  },
  { text: 'When we are short, walking is the first thing that goes.', held: each([66, 4], [96, 2], [75, 0], [42, 36]) },
  {
    text: 'Getting dressed is rehabilitation. Leave me my trousers.',
    held: each([88, 4], [76, 8], [50, 25], [50, 18]),
  },
  {
    text: 'We say “for your own safety” when we mean “for our peace of mind”.',
    held: each([84, 6], [66, 22], [25, 50], [38, 46]),
  },
  {
    text: 'A person who can stand up can go to the toilet alone. That is dignity, and it is fewer calls.',
    held: each([88, 4], [88, 4], [75, 0], [72, 8]),
  },
  {
    text: 'I clean round people who have not moved since I came yesterday.',
    held: each([62, 4], [74, 8], [50, 0], [50, 12]),
  },
  {
    text: 'The chairs are too low to get out of and too soft to sit up in.',
    held: each([86, 4], [84, 6], [50, 25], [58, 10]),
  },
  {
    text: 'Physio comes on weekdays. Legs go weak on Saturdays too.',
    held: each([84, 4], [82, 8], [50, 25], [46, 34]),
  },
  {
    text: 'We are measured on beds, so we see beds. I want to see people.',
    held: each([64, 8], [76, 8], [75, 0], [58, 24]),
  },
  {
    text: 'My wife lifts me at home with nobody’s training. Teach her here.',
    held: each([90, 2], [80, 6], [75, 0], [70, 6]),
  },
  {
    text: 'Write what matters to them on the board, in their words, where we all look.',
    held: each([78, 6], [72, 14], [75, 0], [64, 10]),
  },
  { text: 'I would like to be asked before I am moved, not while.', held: each([92, 2], [78, 6], [50, 0], [66, 6]) },
  { text: 'A safe ward is one where people may try.', held: each([82, 6], [74, 14], [75, 0], [56, 30]) },
  {
    text: 'I never know whether I am allowed to walk him to the window. So I do not.',
    held: each([80, 2], [66, 8], [50, 0], [52, 8]),
  },
];

/** Says the same as another voice. Two people of different positions merged it into that one. */
export const MERGED = {
  text: 'He wants to make his own tea when he gets home.',
  into: 'I want to go home able to reach my own kettle.',
} as const;
/** Named a person, so a convener hid it. Its words are not shown again. */
export const HIDDEN = 'The night sister on the third bay never lets anybody up.';

export const EXAMPLE_STORIES = [
  {
    text: 'My mother came in walking, with a stick, complaining about the coffee. Nobody did anything wrong. They were kind and busy and the alarm went off whenever she stood, so she stopped standing. Eleven days. She went home in a chair. She was glad to be home. She never made the coffee again, and she had opinions about coffee.',
    share: 'aloud',
  },
  {
    text: 'I was on nights, two of us for thirty beds. A man said he needed the toilet and I said wait. I heard him land. He said sorry to me. I have thought about that sorry every day since, and about the form, which asked me eleven times what I should have done and not once what he had wanted.',
    share: 'circle',
  },
  {
    text: 'I signed off the target. Fewer falls, a number I could take to the board. Then I sat with my father on a ward like ours for a weekend and counted how often anybody asked him to stand. It was twice. I do not know yet what to do with that, but I wanted it to be said by somebody like me.',
    share: 'aloud',
  },
] as const;
