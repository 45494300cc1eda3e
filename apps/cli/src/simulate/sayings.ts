const WHO = [
  'My father',
  'My neighbour',
  'A woman I look after',
  'The man in the next bed',
  'My daughter',
  'A colleague',
  'My mother',
  'One of us',
];
const WHAT = [
  'wants to reach the window',
  'misses the garden',
  'walks better after tea',
  'is afraid of the stairs',
  'asks who decides',
  'sings when the light is on',
  'waits too long to be asked',
  'knows the way',
];
const WHY = [
  'and that is why I am here.',
  'and I want us to notice.',
  'and I think about it at night.',
  'so I ask for time, not for a form.',
  'and nobody wrote it down.',
  'and it matters more than the number.',
];

/** A made-up voice for simulated people. `random` returns numbers from 0 up to 1. */
export const sayings = (random: () => number): string => {
  const one = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  return `${one(WHO)} ${one(WHAT)} ${one(WHY)} (${Math.floor(random() * 1_000_000)})`;
};
