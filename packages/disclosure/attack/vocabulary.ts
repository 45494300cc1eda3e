/** The attacker's own arithmetic. It uses nothing of the code under attack, except the sides of a scale. */
export { sidesOf } from '../src/pulse/question.ts';

export const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

const KNOWN = new Map<string, readonly (readonly number[])[]>();
/** Every way of distributing so many people over so many answers. */
export const ways = (people: number, answers: number): readonly (readonly number[])[] => {
  const key = `${people} ${answers}`;
  const known = KNOWN.get(key);
  if (known !== undefined) return known;
  const found: (readonly number[])[] = [];
  const put = (left: number, counts: readonly number[]): void => {
    if (counts.length === answers - 1) {
      found.push([...counts, left]);
      return;
    }
    for (let count = 0; count <= left; count += 1) put(left - count, [...counts, count]);
  };
  put(people, []);
  KNOWN.set(key, found);
  return found;
};
