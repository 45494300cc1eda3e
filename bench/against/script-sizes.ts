import { gzipSync } from 'node:zlib';
import { openBrowser } from '../../e2e/one-chromium.ts';
import { startServerUnderTest } from '../server-under-test.ts';
import type { Figures } from './figures.ts';

/** The script that a member's phone fetches from a checkout's server, gzipped at level 9, page after page. */
export const scriptSizes = async (checkout: string): Promise<Figures> => {
  const server = await startServerUnderTest(3, checkout);
  const browser = await openBrowser();
  try {
    const page = await (await browser.newContext({ baseURL: server.url })).newPage();
    const sizes = new Map<string, Promise<number>>();
    page.on('response', (reply) => {
      if (reply.request().resourceType() !== 'script' || !reply.ok()) return;
      const { pathname } = new URL(reply.url());
      if (!sizes.has(pathname))
        sizes.set(
          pathname,
          reply.body().then((body) => gzipSync(body, { level: 9 }).length),
        );
    });
    const bytes = async (): Promise<number> => {
      // a page holds a stream open: it is done when no more script comes
      for (let before = -1; before !== sizes.size; ) {
        before = sizes.size;
        await page.waitForTimeout(1_500);
      }
      return (await Promise.all(sizes.values())).reduce((sum, size) => sum + size, 0);
    };
    await page.goto(`/j/${server.code.replaceAll(' ', '-')}`);
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: /^Join / }).click();
    await page.waitForURL(`**/c/${server.circle}`);
    await page.goto(`/c/${server.circle}/write`);
    await page.getByRole('textbox').waitFor();
    const basic = await bytes();
    await page.goto(`/c/${server.circle}/consent`);
    const consent = await bytes();
    await page.goto(`/c/${server.circle}/draft`);
    return {
      'script: join, respond, write, bytes gzipped': basic,
      'script: and consent, bytes gzipped': consent,
      'script: and drafts, bytes gzipped': await bytes(),
    };
  } finally {
    await browser.close();
    await server.stop();
  }
};
