const WIDTH = 800;
const HEIGHT = 420;
const [LEFT, RIGHT, TOP, BOTTOM] = [70, 490, 56, 360];
/** Line patterns, so that no two lines differ in colour alone. */
const LINES = ['', '9 5', '2 5', '12 4 2 4'];

type Line = { readonly name: string; readonly values: readonly number[] };

/** A self-contained plot of a few lines over sizes, both axes in powers of ten. */
export const growthPlot = (sizes: readonly number[], lines: readonly Line[]): string => {
  const values = lines.flatMap((line) => line.values).filter((value) => value > 0);
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.ceil(Math.log10(Math.max(...values)));
  const [from, to] = [Math.log10(sizes[0] as number), Math.log10(sizes[sizes.length - 1] as number)];
  const x = (size: number): number => LEFT + ((Math.log10(size) - from) / (to - from)) * (RIGHT - LEFT);
  const y = (value: number): number =>
    BOTTOM - ((Math.log10(Math.max(value, 10 ** low)) - low) / (high - low)) * (BOTTOM - TOP);
  const grid = Array.from({ length: high - low + 1 }, (_, at) => 10 ** (low + at)).map(
    (value) =>
      `<path d="M${LEFT} ${y(value).toFixed(1)}H${RIGHT}" stroke="#cfc6b8"/><text x="${LEFT - 10}" y="${(y(value) + 5).toFixed(1)}" text-anchor="end">${value.toLocaleString('en-GB')}</text>`,
  );
  const marks = sizes.map(
    (size) =>
      `<text x="${x(size).toFixed(1)}" y="${BOTTOM + 24}" text-anchor="middle">${size.toLocaleString('en-GB')}</text>`,
  );
  const ends = spread(lines.map((line) => y(line.values[line.values.length - 1] as number)));
  const drawn = lines.map((line, at) => {
    const path = line.values
      .map((value, place) => `${x(sizes[place] as number).toFixed(1)} ${y(value).toFixed(1)}`)
      .join('L');
    return `<path d="M${path}" fill="none" stroke="#8c2f39" stroke-width="2.5" stroke-linecap="round" stroke-dasharray="${LINES[at % LINES.length]}"/><text x="${RIGHT + 12}" y="${((ends[at] as number) + 5).toFixed(1)}">${line.name}</text>`;
  });
  const said = lines
    .map(
      ({ name, values: all }) =>
        `${name}: ${all.map((value) => Number(value.toPrecision(3)).toLocaleString('en-GB')).join(', ')}`,
    )
    .join('. ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="t d" font-family="system-ui, sans-serif" font-size="14" fill="#2b2622"><title id="t">How the engine grows with people</title><desc id="d">At ${sizes.map((size) => size.toLocaleString('en-GB')).join(', ')} people. ${said}.</desc><rect width="${WIDTH}" height="${HEIGHT}" fill="#faf7f2"/><text x="${LEFT}" y="32" font-size="17" font-weight="700">How the engine grows with people: 100 responses each, 500 voices</text>${grid.join('')}${marks.join('')}<text x="${(LEFT + RIGHT) / 2}" y="${BOTTOM + 48}" text-anchor="middle">people</text>${drawn.join('')}</svg>\n`;
};

/** Names at the ends of lines, at least one line of text apart. */
const spread = (wanted: readonly number[]): readonly number[] => {
  const order = wanted.map((_, at) => at).sort((one, other) => (wanted[one] as number) - (wanted[other] as number));
  const placed = [...wanted];
  let last = Number.NEGATIVE_INFINITY;
  for (const at of order) {
    placed[at] = Math.max(placed[at] as number, last + 19);
    last = placed[at] as number;
  }
  return placed;
};
