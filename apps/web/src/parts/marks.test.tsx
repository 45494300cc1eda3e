import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { type MarkCounts, Marks } from './marks.tsx';
import { PositionBadge, SHAPES, shapeOf } from './position-shape.tsx';

const counts = (change: Partial<MarkCounts>): MarkCounts => ({
  agree: 0,
  pass: 0,
  disagree: 0,
  notTold: 0,
  notHeard: 0,
  ...change,
});

/** The fill of each mark, in the order drawn. */
const fillsOf = (markup: string): readonly string[] =>
  [...markup.matchAll(/<path class="mark"[^>]*>/g)].map(([path]) =>
    path.includes('url(#')
      ? 'notHeard'
      : path.includes('stroke-dasharray')
        ? 'notTold'
        : path.includes('fill="none"')
          ? 'disagree'
          : path.includes('scale(.4)')
            ? 'pass'
            : 'agree',
  );

test('a person is a mark: agree, pass, disagree, not told, not heard, in this order', () => {
  const markup = renderToStaticMarkup(
    <Marks
      place={0}
      name="Patients: 2 agree"
      counts={counts({ notHeard: 2, agree: 2, notTold: 1, disagree: 3, pass: 1 })}
    />,
  );
  expect(fillsOf(markup)).toEqual([
    'agree',
    'agree',
    'pass',
    'disagree',
    'disagree',
    'disagree',
    'notTold',
    'notHeard',
    'notHeard',
  ]);
});

test('a picture is one image, and its sentence is its name', () => {
  const markup = renderToStaticMarkup(
    <Marks place={2} name="Managers: 1 agrees, 2 not heard" counts={counts({ agree: 1, notHeard: 2 })} />,
  );
  expect(markup.match(/role="img"/g)).toHaveLength(1);
  expect(markup).toContain('aria-label="Managers: 1 agrees, 2 not heard"');
});

test('rows are of equal length but for the last', () => {
  const markup = renderToStaticMarkup(<Marks place={1} name="" size={20} across={4} counts={counts({ agree: 10 })} />);
  const places = [...markup.matchAll(/translate\((\d+) (\d+)\)/g)].map(([, x, y]) => [Number(x), Number(y)]);
  expect(places.filter(([, y]) => y === 0)).toHaveLength(4);
  expect(new Set(places.map(([, y]) => y)).size).toBe(3);
});

test('the rows are as equal as they can be: 24 people are three rows of eight, not two of eleven and a stump', () => {
  const markup = renderToStaticMarkup(<Marks place={1} name="" size={20} across={11} counts={counts({ agree: 24 })} />);
  const rows = [...markup.matchAll(/translate\(\d+ (\d+)\)/g)].map(([, y]) => y);
  expect([...new Set(rows)].map((row) => rows.filter((y) => y === row).length)).toEqual([8, 8, 8]);
});

test('without a position the mark is a soft disc, so that nobody takes it for a position', () => {
  const markup = renderToStaticMarkup(<Marks place={null} name="" counts={counts({ agree: 1 })} />);
  expect(markup).toContain('var(--ink-soft)');
  expect(markup).not.toContain('var(--sea)');
});

test('two pictures on a page never share a hatch', () => {
  const markup = renderToStaticMarkup(
    <>
      <Marks place={0} name="" counts={counts({ notHeard: 1 })} />
      <Marks place={1} name="" counts={counts({ notHeard: 1 })} />
    </>,
  );
  const ids = [...markup.matchAll(/<pattern id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(2);
});

test('eight positions have eight shapes, and each badge differs from the others', () => {
  expect(new Set(SHAPES).size).toBe(8);
  const badges = [null, 0, 1, 2, 3, 4, 5, 6, 7].map((place) => renderToStaticMarkup(<PositionBadge place={place} />));
  expect(new Set(badges).size).toBe(9);
  expect(shapeOf(8)).toBe(shapeOf(0));
});
