import type { Points } from './polis-k-means.ts';
import type { PolisComponents } from './polis-components.ts';
import type { VoteMatrix } from './vote-matrix.ts';

/**
 * The place of each row in the plane: √(C / n) · Σ over its votes of (vote − mean) · component. A zeroed column is zero
 * for everybody, so n counts it as a vote of every person.
 */
export const project = (
  matrix: VoteMatrix,
  means: PolisComponents['means'],
  [first, second]: PolisComponents['components'],
): Points => {
  const { starts, columns, votes, zeroed, statements } = matrix;
  const zeros = zeroed.reduce((sum, one) => sum + one, 0);
  const places = new Float64Array(matrix.people.length * 2);
  for (let row = 0; row < matrix.people.length; row += 1) {
    let x = 0;
    let y = 0;
    let given = zeros;
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at += 1) {
      const column = columns[at] as number;
      if (zeroed[column] === 1) continue;
      given += 1;
      const away = (votes[at] as number) - (means[column] as number);
      x += away * (first[column] as number);
      y += away * (second[column] as number);
    }
    const stretch = Math.sqrt(statements.length / Math.max(given, 1));
    places[2 * row] = x * stretch;
    places[2 * row + 1] = y * stretch;
  }
  return places;
};
