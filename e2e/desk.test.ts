import { type AddressInfo, createServer } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addPerson, type House, LAPTOP, makeCircle, openHouse, openPage, signIn } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.done());

const atTheDesk = async (viewport = LAPTOP) => {
  const watched = await openPage(house, { viewport });
  await signIn(watched.context, house);
  return watched;
};

test('a circle is made on one page: every fault at once, each a link to its field; what is typed outlives a reload', async () => {
  const { page, context, faults } = await atTheDesk();
  await page.goto('/desk/new');
  await page.getByRole('button', { name: 'Make the circle' }).click();
  const listed = page.locator('.faults a');
  await listed.first().waitFor();
  expect(await listed.count()).toBe(10);
  await listed.filter({ hasText: 'Give the circle a name.' }).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-name');
  await page.getByLabel('Its name').fill('Slow mornings');
  await page.getByLabel('How many do you expect in position 4?').fill('3');
  await page.getByText('3 people in “Senior leaders” cannot be shown apart.').waitFor();
  await page.reload();
  await page.getByText('This is what you typed here before, and did not send.').waitFor();
  expect(await page.getByLabel('Its name').inputValue()).toBe('Slow mornings');
  await page.getByRole('button', { name: 'Begin again from what stands' }).click();
  expect(await page.getByLabel('Its name').inputValue()).toBe('');
  expect(faults).toEqual([]);
  await context.close();
});

test('once people have joined, what they joined by is read, and three lines may change', async () => {
  const circle = await makeCircle(house);
  await circle.desk('round/open', { mode: 'live', until: null });
  await addPerson(circle, 'p2', 1);
  const { page, context } = await atTheDesk();
  await page.goto(`/desk/${circle.id}/edit`);
  await page.getByRole('heading', { name: 'What stands' }).waitFor();
  expect(await page.locator('input, textarea').count()).toBe(3);
  await page.getByLabel('Convened by').fill('Sana Idris and Ben Adeyemi');
  await page.getByRole('button', { name: 'Save the changes' }).click();
  await page.waitForURL(`**/desk/${circle.id}`);
  expect((await circle.read('')).body.circle.frame.convenedBy).toBe('Sana Idris and Ben Adeyemi');
  await context.close();
});

test('a paper card typed again shows what it says, takes its place, and waits where there is no connection', async () => {
  const circle = await makeCircle(house);
  await circle.desk('seed', { language: 'en', texts: ['Walking helps.', 'Tea helps.', 'Talk helps.'] });
  await circle.desk('round/open', { mode: 'live', until: null });
  const { page, context, faults } = await atTheDesk();
  await page.goto(`/desk/${circle.id}`);
  await page.getByText('Round 1 is open.').waitFor();
  await page.goto(`/print/${circle.id}/cards?count=1`);
  const code = (await page.locator('.card-code strong').textContent()) ?? '';
  const printed = await page.locator('.card-voices tbody .words').allTextContents();
  await page.pdf();
  // a voice that came after the printing is not on the card, and does not move its numbers
  await circle.desk('seed', { language: 'en', texts: ['Later, on screens only.'] });
  await page.goto(`/desk/${circle.id}/type-in`);
  await page.locator('.card-answer').first().waitFor();
  expect(await page.locator('.card-answer .words').allTextContents()).toEqual(printed);

  await typeCode(page, code);
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  for (const key of ['1', '2', '3']) await page.keyboard.press(key);
  await page.keyboard.type('With a pencil.');
  await save(page, 'One card is typed in.');
  await typeCode(page, code);
  await page.getByText('This card was typed in before.').waitFor();
  expect(await answers(page)).toEqual(['1', '-1', '0']);
  await page.locator('.card-answer select').nth(1).focus();
  await page.keyboard.press('0');
  await page.getByLabel('The voice written on the card').fill('With a soft pencil.');
  await save(page, '2 cards are typed in.');
  expect(
    (await circle.read('/voices')).body.voices
      .filter(({ text }: { text: string }) => text.includes('pencil'))
      .map(({ text }: { text: string }) => text),
  ).toEqual(['With a soft pencil.']);

  await context.setOffline(true);
  await typeCode(page, code);
  await page.keyboard.press('Space');
  await page.locator('.card-answer select').first().focus();
  await page.keyboard.press('2');
  await save(page, '3 cards are typed in.');
  expect(await waiting(page)).toBeGreaterThan(0);
  await context.setOffline(false);
  await expect.poll(() => waiting(page), { timeout: 20_000 }).toBe(0);
  await typeCode(page, code);
  await page.getByText('This card was typed in before.').waitFor();
  expect(await answers(page)).toEqual(['-1', '', '0']);
  // one card, one ballot
  expect((await circle.read('/now')).body.takingPart.joined).toEqual({ kind: 'heard' });
  expect(faults).toEqual([]);
  await context.close();
});

const typeCode = async (page: Page, code: string): Promise<void> => {
  await page.getByLabel('The six words on the card').fill(code);
  await page.keyboard.press('Enter');
};
const save = async (page: Page, told: string): Promise<void> => {
  await page.getByRole('button', { name: 'Save this card, next one' }).click();
  await page.getByText(told).waitFor();
};
const answers = (page: Page): Promise<readonly string[]> =>
  page.locator('.card-answer select').evaluateAll((boxes) => boxes.map((box) => (box as HTMLSelectElement).value));
const waiting = (page: Page): Promise<number> =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('throughline.out.')).length);

test('a passkey is added, signs in, and is removed', async () => {
  // a passkey belongs to an address: a name, and a port that the program knows before it starts
  const port = await freePort();
  const own = await openHouse({}, { PORT: String(port) });
  const context = await own.browser.newContext({ baseURL: `http://localhost:${port}` });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.goto('/sign-in?then=/account');
  await page.getByLabel('E-mail').fill('sana@example.org');
  await page.getByLabel('Password').fill('a long enough one');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: 'Add a passkey of this device' }).click();
  await page.getByText('The passkey is added.').waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL(/\/$/);
  await page.goto('/sign-in?then=/account');
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.getByText('Signed in as Sana Idris, sana@example.org').waitFor();
  await page.getByRole('button', { name: 'Remove' }).click();
  await page.getByText('None yet.').waitFor();
  await context.close();
  await own.done();
});

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

test.each([
  [1024, 768],
  [1280, 720],
])('the projector fits a screen of %i by %i with eight positions', async (width, height) => {
  const positions = ['Patients', 'Families', 'Nurses', 'Therapists', 'Doctors', 'Porters', 'Managers', 'Board'];
  const circle = await makeCircle(house, { positions });
  const long =
    'Somebody who knows me should walk with me every single day, before breakfast, along the whole corridor, whatever else the ward has to do that morning, and write down how far we went together.';
  await circle.desk('seed', {
    language: 'en',
    texts: [long, 'Tea helps.', ...Array.from({ length: 8 }, (_, index) => `${index} ${long.slice(0, 120)}`)],
  });
  await circle.desk('round/open', { mode: 'live', until: null });
  for (const [index] of positions.entries())
    for (let person = 0; person < 6; person += 1) await addPerson(circle, `p${index + 1}`, person < 5 ? 1 : -1);
  await circle.desk('round/close', { number: 1 });
  const { page, context } = await atTheDesk({ width, height });
  await page.goto(`/desk/${circle.id}`);
  await page.getByText('Round 1 is closed.').waitFor();
  await page.goto(`/wall/${circle.id}`);
  await page.getByText('Next voice').waitFor();
  for (const next of ['ArrowRight', 'ArrowRight', 'table', 'ArrowRight', 'ArrowRight']) {
    if (next === 'table') await page.getByRole('button', { name: 'All voices' }).click();
    else await page.keyboard.press(next);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('.wall main, .wall-band, .wall-result > :first-child')]
        .filter((box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1)
        .map((box) => `${box.className} ${box.scrollHeight}/${box.clientHeight} ${box.scrollWidth}/${box.clientWidth}`),
    );
    expect({ next, cut }).toEqual({ next, cut: [] });
  }
  await context.close();
});
