import type { DocumentWords } from '@throughline/messages';
import {
  balanced,
  type Blocks,
  drawColumn,
  fill,
  heightOf,
  type Row,
  rowsOf,
  sectionRows,
  type Style,
} from './columns.ts';
import { COLOURS, type Item, type Page } from '../../../kernel/documents/page.ts';
import { layOpenSheets } from './open-sheets.ts';
import { footOf } from './poster-foot.ts';
import { acrossOf, drawHead, type Placed } from './poster-head.ts';
import type { TiedVoice } from './purpose-sheet.ts';
import type { SaidPurpose } from './said.ts';
import { type Format, type Plan, plansFor } from './sheet-plan.ts';
import { branch, knot, loosening, trunk } from './thread.ts';
import type { TypeSetter } from '../../../kernel/documents/type-setting.ts';

type Part = { readonly rows: readonly Row[]; readonly tied: boolean; readonly great: boolean; readonly label: number };

/** Lays a purpose on one sheet of a format if it can be read there, else on as many as its words need. */
export const layPoster = (
  said: SaidPurpose,
  voices: readonly TiedVoice[],
  format: Format,
  words: DocumentWords,
  setter: TypeSetter,
): readonly Page[] => {
  const longest = said.parts.find(({ id }) => id === 'so-that')?.text.text.length ?? 0;
  for (const plan of plansFor(format, longest)) {
    const pages = new Sheets({ said, voices, format, words, setter, plan }).lay(plan.mode === 'one' ? 1 : 2);
    if (pages !== null) return pages;
  }
  throw new Error('No plan laid the poster: the last one always does.');
};

type Laid = {
  readonly said: SaidPurpose;
  readonly voices: readonly TiedVoice[];
  readonly format: Format;
  readonly words: DocumentWords;
  readonly setter: TypeSetter;
  readonly plan: Plan;
};

/** One try at laying out a poster with given sizes. */
class Sheets {
  readonly #of: Laid;
  #blocks: Blocks = { next: 0 };
  #pages: Page[] = [];

  constructor(of: Laid) {
    this.#of = of;
  }

  /** The sheets; null where these sizes do not fit the plan. `count`: how many sheets each foot names. */
  lay(count: number, tries = 4): readonly Page[] | null {
    this.#blocks = { next: 0 };
    this.#pages = [];
    const done = this.#of.plan.mode === 'one' ? this.#onOne() : this.#onSeveral(count);
    if (!done) return null;
    return this.#pages.length === count || tries === 0 ? this.#pages : this.lay(this.#pages.length, tries - 1);
  }

  #onOne(): boolean {
    const { height, unit } = this.#of.format;
    const across = acrossOf(this.#of.format);
    const head = this.#head();
    const parts = this.#parts();
    const foot = this.#foot(null);
    const rows = this.#sections();
    const partsHeight = parts.reduce((sum, part) => sum + heightOf(part.rows), 0);
    const gap = this.#of.plan.part * 0.95;
    const linenHeight = balanced(rows, 0, height);
    if (linenHeight === null) return false;
    const band = linenHeight + foot.height + 62 * unit;
    const slack = height - band - head.end - partsHeight - gap * (parts.length + 1);
    if (slack < 0) return false;
    // a little more space between the parts; the rest is left below them
    const space = gap + Math.min(slack / (parts.length + 1), gap * 0.8);
    const top = height - band;
    const spread = this.#drawParts(parts, head.end + space, space);
    const items: Item[] = [...this.#ground(top), trunk(across.trunk, head.gather, top, across.thread)];
    items.push(...head.items, ...spread.items);
    items.push(...this.#linen(rows, top, linenHeight, foot.height));
    items.push(...foot.draw(height - foot.height, this.#blocks).items);
    this.#push(items);
    return true;
  }

  #onSeveral(count: number): boolean {
    const { height, unit } = this.#of.format;
    const across = acrossOf(this.#of.format);
    const head = this.#head();
    const gap = this.#of.plan.part * 0.95;
    const parts = this.#parts();
    const foot = this.#foot([1, count]);
    const band = foot.height + 92 * unit;
    const partsHeight = parts.reduce((sum, part) => sum + heightOf(part.rows), 0);
    const slack = height - band - head.end - partsHeight - gap * (parts.length + 1);
    const top = height - band;
    const begin = [...this.#ground(top), trunk(across.trunk, head.gather, top, across.thread), ...head.items];
    const end = () => [
      ...loosening(across.trunk, top + 9 * unit, height - foot.height - 10 * unit, across.thread),
      ...foot.draw(height - foot.height, this.#blocks).items,
    ];
    if (slack >= 0) {
      const space = gap + Math.min(slack / (parts.length + 1), gap * 0.8);
      this.#push([...begin, ...this.#drawParts(parts, head.end + space, space).items, ...end()]);
    } else {
      if (this.#of.plan.mode !== 'flow') return false;
      this.#flowParts(parts, begin, head.end + gap, top - gap * 0.5, gap, end, count);
    }
    const open = layOpenSheets(this.#of.said, this.#of.format, this.#of.setter, this.#blocks, (rest) =>
      this.#foot([this.#pages.length + 1 + rest, count]),
    );
    this.#pages.push(...open);
    return true;
  }

  /** Spreads parts over sheets. A part begins where there is room for its name and two lines. */
  #flowParts(
    parts: readonly Part[],
    begin: readonly Item[],
    from: number,
    to: number,
    gap: number,
    end: () => readonly Item[],
    count: number,
  ): void {
    const { height, unit } = this.#of.format;
    const across = acrossOf(this.#of.format);
    let items: Item[] = [...begin];
    let y = from;
    let limit = to;
    const next = () => {
      if (this.#pages.length === 0) this.#push([...items, ...end()]);
      else this.#push([...items, ...this.#foot([this.#pages.length + 1, count]).draw(limit, this.#blocks).items]);
      limit = height - this.#foot([this.#pages.length + 1, count]).height;
      items = [...this.#ground(null), trunk(across.trunk, -8, limit - 12 * unit, across.thread)];
      y = 56 * unit;
    };
    for (const part of parts) {
      let placed = 0;
      while (placed < part.rows.length) {
        const some = fill(part.rows, placed, limit - y);
        const fits = heightOf(part.rows.slice(placed, placed + some)) <= limit - y;
        if (!fits || (placed === 0 && some < Math.min(3, part.rows.length))) {
          next();
          continue;
        }
        const piece = { ...part, rows: part.rows.slice(placed, placed + some) };
        const drawn = this.#drawPart(piece, y, placed === 0);
        items.push(...drawn.items);
        y = drawn.end + gap;
        placed += some;
        if (placed < part.rows.length) next();
      }
    }
    if (this.#pages.length === 0) this.#push([...items, ...end()]);
    else this.#push([...items, ...this.#foot([this.#pages.length + 1, count]).draw(limit, this.#blocks).items]);
  }

  /** Two columns on linen colour, and beside them the line that ends in loose stitches. */
  #linen(rows: readonly Row[], top: number, tall: number, footHeight: number): readonly Item[] {
    const { unit, height } = this.#of.format;
    const across = acrossOf(this.#of.format);
    const half = (across.measure - 30 * unit) / 2;
    const first = fill(rows, 0, tall);
    const y = top + 26 * unit;
    return [
      ...loosening(across.trunk, top + 9 * unit, height - footHeight - 14 * unit, across.thread),
      ...drawColumn(rows.slice(0, first), across.column, y).items,
      ...drawColumn(rows.slice(first), across.column + half + 30 * unit, y).items,
    ];
  }

  #drawParts(parts: readonly Part[], from: number, gap: number): Placed {
    const items: Item[] = [];
    let y = from;
    for (const part of parts) {
      const drawn = this.#drawPart(part, y, true);
      items.push(...drawn.items);
      y = drawn.end + gap;
    }
    return { items, end: y - gap };
  }

  #drawPart(part: Part, y: number, begins: boolean): Placed {
    const { unit } = this.#of.format;
    const across = acrossOf(this.#of.format);
    const column = drawColumn(part.rows, across.column, y);
    if (!begins) return column;
    const to = [across.column - 16 * unit, y + part.label / 2] as const;
    const width = across.thread * (part.great ? 0.78 : 0.56);
    return {
      items: [
        branch(across.trunk, to[1] - 22 * unit, to, width),
        knot(to[0], to[1], across.thread * (part.great ? 0.8 : 0.62), !part.tied),
        ...column.items,
      ],
      end: column.end,
    };
  }

  #head() {
    const { said, voices, plan, format, setter } = this.#of;
    return drawHead(said, voices, plan, format, setter, this.#blocks);
  }

  #parts(): readonly Part[] {
    const { measure } = acrossOf(this.#of.format);
    return this.#of.said.parts.map(({ id, name, text, tied }): Part => {
      const great = id === 'so-that';
      const size = great ? this.#of.plan.soThat : this.#of.plan.part;
      const label: Style = {
        family: 'sans-bold',
        size: this.#of.plan.label,
        leading: 1.3,
        colour: COLOURS.soft,
        role: 'H2',
      };
      const style: Style =
        text.from === 'people'
          ? {
              family: great ? 'serif-large' : 'serif',
              size,
              leading: great ? 1.1 : 1.2,
              colour: COLOURS.ink,
              role: 'P',
              even: true,
            }
          : {
              family: 'sans',
              size: Math.max(this.#of.plan.label, size * 0.6),
              leading: 1.3,
              colour: COLOURS.soft,
              role: 'P',
            };
      const named = rowsOf(name, label, measure, 0, this.#of.setter, this.#blocks);
      return {
        rows: [...named, ...rowsOf(text.text, style, measure, 2 * this.#of.format.unit, this.#of.setter, this.#blocks)],
        tied,
        great,
        label: named[0]?.height ?? 0,
      };
    });
  }

  #sections(): readonly Row[] {
    const half = (acrossOf(this.#of.format).measure - 30 * this.#of.format.unit) / 2;
    return sectionRows(
      this.#of.said.sections,
      this.#of.said.unanswered,
      this.#of.plan.small,
      half,
      this.#of.setter,
      this.#blocks,
    );
  }

  /** `sheet`: its number, of how many; null for a single sheet. The first refers to the next. */
  #foot(sheet: readonly [number, number] | null) {
    const { tied, agreed, link } = this.#of.said;
    const words = this.#of.words;
    const first = sheet === null || sheet[0] === 1;
    const flows = this.#of.plan.mode === 'flow' ? `${words.goesOn} ` : '';
    const picture = this.#of.format.kind === 'picture';
    const say = picture ? words.picture : words.sheet;
    const leads = picture ? words.onNextPictures : words.onNextSheet;
    const lines = [
      ...(first ? [tied] : []),
      ...(sheet === null ? agreed : []),
      ...(first ? [`${words.link} ${link}`] : []),
      ...(sheet === null ? [] : [first ? `${say(...sheet)}. ${flows}${leads}` : `${say(...sheet)}.`]),
    ];
    const code = first && !picture ? { link, alt: words.linkAlt(link) } : null;
    const size = Math.max(this.#of.format.smallest, this.#of.plan.small * 0.94);
    return footOf({ lines, product: words.product, code }, size, this.#of.format, this.#of.setter);
  }

  #ground(linenFrom: number | null): readonly Item[] {
    const { width, height } = this.#of.format;
    const paper: Item = { kind: 'box', x: 0, y: 0, w: width, h: height, fill: COLOURS.paper };
    if (linenFrom === null) return [paper];
    return [paper, { kind: 'box', x: 0, y: linenFrom, w: width, h: height - linenFrom, fill: COLOURS.linen }];
  }

  #push(items: readonly Item[]): void {
    this.#pages.push({ width: this.#of.format.width, height: this.#of.format.height, items });
  }
}
