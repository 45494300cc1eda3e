import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { FULL } from './full.ts';
import { openBrowser } from './one-chromium.ts';

/** Every component in every state stands on one page, which is no part of what is built. */
let browser: Browser;
let vite: ViteDevServer;
let base = '';
beforeAll(async () => {
  browser = await openBrowser();
  vite = await createServer({
    configFile: fileURLToPath(new URL('../apps/web/vite.config.ts', import.meta.url)),
    logLevel: 'warn',
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
  });
  await vite.listen();
  base = (vite.resolvedUrls?.local[0] ?? '').replace(/\/$/, '');
});
afterAll(async () => {
  await browser.close();
  await vite.close();
});

const onGallery = async (
  options: BrowserContextOptions,
  query: string,
  look: (page: Page) => Promise<void>,
): Promise<void> => {
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    viewport: { width: 1440, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  await page.goto(`${base}/gallery.html${query}`);
  await page.getByText('On a phone').waitFor();
  await page.evaluate(() => document.fonts.ready);
  await look(page);
  expect(faults).toEqual([]);
  await context.close();
};

describe('every component', () => {
  test.each([
    ['light', 390],
    ['dark', 1440],
    ...(FULL
      ? ([
          ['dark', 390],
          ['light', 1440],
          ['light', 1920],
          ['dark', 1920],
        ] as const)
      : []),
  ] as const)('has no fault that axe finds, %s, %i wide', async (colorScheme, width) => {
    await onGallery({ colorScheme, viewport: { width, height: 900 } }, '', async (page) => {
      expect(await violations(page)).toEqual([]);
    });
  });

  for (const direction of ['ltr', 'rtl']) {
    test(`fits a page 320 wide without sideways scroll, ${direction}`, async () => {
      await onGallery({ viewport: { width: 320, height: 640 } }, `?dir=${direction}`, async (page) => {
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        ).toBeLessThanOrEqual(0);
      });
    });
  }

  test('that one may press is 44 by 44 at the least, links in running text excepted', async () => {
    await onGallery({ viewport: { width: 390, height: 844 } }, '', async (page) => {
      const small = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('a, button, input, textarea, summary')].flatMap((element) => {
          const pressed = element.matches('[type=radio], [type=checkbox]')
            ? (element.closest('label') ?? element)
            : element;
          const { width, height } = pressed.getBoundingClientRect();
          const isInText = getComputedStyle(element).display === 'inline';
          return !element.checkVisibility() || isInText || (width >= 44 && height >= 44)
            ? []
            : [`${element.textContent} ${width} × ${height}`];
        }),
      );
      expect(small).toEqual([]);
    });
  });

  test('keeps its text and its drawings apart from the ground in the reader’s own colours', async () => {
    await onGallery({ forcedColors: 'active', colorScheme: 'dark' }, '', async (page) => {
      const [ground, thread, filled] = await page.evaluate(() => {
        const colourOf = (selector: string, property: string) =>
          getComputedStyle(document.querySelector(selector) as Element).getPropertyValue(property);
        const button = getComputedStyle(document.querySelector('.button.filled') as Element);
        return [
          colourOf('body', 'background-color') === 'rgba(0, 0, 0, 0)'
            ? colourOf('html', 'background-color')
            : colourOf('body', 'background-color'),
          colourOf('.page-thread path', 'stroke'),
          [button.color, button.backgroundColor],
        ] as const;
      });
      expect(thread).not.toBe(ground);
      expect(filled?.[0]).not.toBe(filled?.[1]);
    });
  });
});

test('the page thread has a knot in the middle of the first line of each marked text, and ends at the button', async () => {
  for (const query of ['', '?dir=rtl']) {
    await onGallery({ viewport: { width: 390, height: 844 } }, query, async (page) => {
      const { knots, lines, reach } = await page.evaluate(() => {
        const box = document.querySelector('.threaded') as Element;
        const middle = (element: Element) => {
          const text = document.createRange();
          text.selectNodeContents(element);
          const { top, height } = text.getClientRects()[0] ?? new DOMRect();
          return top + height / 2;
        };
        const path = (box.querySelector('.page-thread path') as SVGPathElement).getBoundingClientRect();
        const button = (box.querySelector('[data-thread-end] .button') as Element).getBoundingClientRect();
        return {
          knots: [...box.querySelectorAll('.page-thread circle')]
            .map((knot) => knot.getBoundingClientRect())
            .map(({ top, height }) => top + height / 2),
          lines: [...box.querySelectorAll('[data-knot]')].map((element) =>
            middle(element.firstElementChild ?? element),
          ),
          reach: { thread: path.bottom, top: button.top, bottom: button.bottom },
        };
      });
      expect(knots).toHaveLength(3);
      for (const [index, knot] of knots.entries()) expect(Math.abs(knot - (lines[index] ?? 0))).toBeLessThan(2);
      expect(reach.thread).toBeGreaterThan(reach.top);
      expect(reach.thread).toBeLessThan(reach.bottom);
    });
  }
});

test('the page thread follows when what stands beside it grows', async () => {
  await onGallery({ viewport: { width: 390, height: 844 } }, '', async (page) => {
    const lastKnot = () =>
      page.evaluate(
        () =>
          ([...document.querySelectorAll('.threaded .page-thread circle')].at(-1) as Element).getBoundingClientRect()
            .top + scrollY,
      );
    const before = await lastKnot();
    await page.evaluate(() => {
      const name = document.querySelector('.threaded .circle-name') as Element;
      name.textContent = `${name.textContent} and on every other ward of the house`;
    });
    await expect.poll(lastKnot).toBeGreaterThan(before + 40);
  });
});

test('a dialog takes the focus, Escape is the way back, and the focus returns to where it was', async () => {
  await onGallery({}, '', async (page) => {
    await page.getByRole('button', { name: 'Go back to writing voices' }).click();
    const dialog = page.getByRole('dialog', { name: 'Go back to writing voices?' });
    await dialog.waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Go back to writing voices');
  });
});

test('the rooms are a list behind one button on a phone, and the thread ends under the room one is in on a laptop', async () => {
  await onGallery({ viewport: { width: 390, height: 844 } }, '', async (page) => {
    await page.locator('summary', { hasText: 'Rooms' }).click();
    await page.getByRole('link', { name: 'Ways in' }).waitFor();
  });
  await onGallery({}, '', async (page) => {
    expect(await page.getByRole('link', { name: 'The circle' }).getAttribute('aria-current')).toBe('page');
    const shown = await page.evaluate(() => {
      const room = document.querySelector('.rooms [aria-current]') as Element;
      return { line: getComputedStyle(room, '::before').width, knot: getComputedStyle(room, '::after').width };
    });
    expect(Number.parseFloat(shown.line)).toBeGreaterThanOrEqual(1400);
    expect(shown.knot).toBe('12px');
  });
});
