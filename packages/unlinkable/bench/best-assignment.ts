/**
 * Assigns every row to a different column so that the sum of weights is largest: the Hungarian method, by shortest
 * augmenting paths with potentials (Jonker and Volgenant 1987). At most as many rows as columns. `weights[row][column]`
 * must be finite; other values are refused, because the search would never end. Returns each row's column.
 */
export const bestAssignment = (weights: readonly Float64Array[]): readonly number[] => {
  const rows = weights.length;
  const columns = weights[0]?.length ?? 0;
  if (rows > columns) throw new Error('There are more rows than columns.');
  if (!weights.every((line) => line.length === columns && line.every(Number.isFinite)))
    throw new Error('Every weight must be a finite number, in rows of one length.');
  const ofRow = new Float64Array(rows + 1);
  const ofColumn = new Float64Array(columns + 1);
  /** The row that has the column, counted from one; zero: none. Column 0 holds the row being placed. */
  const rowOf = new Int32Array(columns + 1);
  const cameFrom = new Int32Array(columns + 1);
  const nearest = new Float64Array(columns + 1);
  const seen = new Uint8Array(columns + 1);
  for (let row = 1; row <= rows; row += 1) {
    rowOf[0] = row;
    nearest.fill(Number.POSITIVE_INFINITY);
    seen.fill(0);
    let at = 0;
    do {
      seen[at] = 1;
      const from = rowOf[at] as number;
      const line = weights[from - 1] as Float64Array;
      const base = ofRow[from] as number;
      let least = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let column = 1; column <= columns; column += 1) {
        if (seen[column]) continue;
        const cost = -(line[column - 1] as number) - base - (ofColumn[column] as number);
        if (cost < (nearest[column] as number)) {
          nearest[column] = cost;
          cameFrom[column] = at;
        }
        if ((nearest[column] as number) < least) {
          least = nearest[column] as number;
          next = column;
        }
      }
      for (let column = 0; column <= columns; column += 1) {
        if (seen[column]) {
          const held = rowOf[column] as number;
          ofRow[held] = (ofRow[held] as number) + least;
          ofColumn[column] = (ofColumn[column] as number) - least;
        } else nearest[column] = (nearest[column] as number) - least;
      }
      at = next;
    } while (rowOf[at] !== 0);
    while (at !== 0) {
      const before = cameFrom[at] as number;
      rowOf[at] = rowOf[before] as number;
      at = before;
    }
  }
  const chosen = Array.from({ length: rows }, () => -1);
  for (let column = 1; column <= columns; column += 1)
    if ((rowOf[column] as number) > 0) chosen[(rowOf[column] as number) - 1] = column - 1;
  return chosen;
};
