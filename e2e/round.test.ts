import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  addPerson,
  circleOf,
  DRAFT,
  type House,
  joinByPage,
  LAPTOP,
  makeCircle,
  openHouse,
  openPage,
  PROJECTOR,
  signIn,
} from './house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.done());

test('create, join on three phones, speak, respond, close: the wall shows what is held', async () => {
  // a convener makes the circle on one page
  const convener = await openPage(house, { viewport: LAPTOP });
  await signIn(convener.context, house);
  const form = convener.page;
  await form.goto('/desk/new');
  await form.getByRole('button', { name: 'Make the circle' }).click();
  await form
    .getByText(/missing or not as/)
    .first()
    .waitFor();
  await form.getByLabel('Its name').fill(DRAFT.name);
  await form.getByLabel('The question', { exact: true }).fill(DRAFT.question);
  await form.getByLabel('How many do you expect in position 3?').fill('3');
  await form.getByText(/cannot be shown apart\. Invite 2 more/).waitFor();
  await form.getByRole('radio', { name: /unless more than half of a position/ }).check();
  await form.getByLabel('Already decided').fill(DRAFT.frame.decided);
  await form.getByLabel('Open to the people who join').fill(DRAFT.frame.open);
  await form.getByLabel('Who decides').fill(DRAFT.frame.decides);
  await form.getByLabel('What people get').fill(DRAFT.frame.get);
  await form.getByLabel('They hear back by').fill(DRAFT.frame.hearBackBy);
  await form.getByLabel('Convened by').fill(DRAFT.frame.convenedBy);
  await form.getByLabel('Whom to tell if someone is at risk now').fill(DRAFT.frame.atRisk);
  await form.getByRole('button', { name: 'Make the circle' }).click();
  await form.getByRole('heading', { level: 1, name: DRAFT.name }).waitFor();
  const id = form.url().split('/').at(-1) ?? '';
  const code = (await form.locator('.margin strong').first().textContent()) ?? '';
  const circle = await circleOf(house, { id, code });
  await form.getByRole('button', { name: 'Open the round now, in the room' }).click();
  await form.getByText('Round 1 is open.').waitFor();

  // three people join on their phones, and each writes a voice
  const said = [
    'I want to reach my own kettle.',
    'We walk with people, we do not wait.',
    'Ask what I can do, not what I cannot.',
  ];
  const positions = ['People who use services and carers', 'Point-of-care staff', 'Senior leaders'];
  const phones = await Promise.all(said.map(() => openPage(house)));
  for (const [index, phone] of phones.entries()) {
    await joinByPage(phone.page, circle, positions[index] ?? '');
    await phone.page.waitForURL(`**/c/${id}`);
    await phone.page.goto(`/c/${id}/write`);
    await phone.page.getByRole('textbox').fill(said[index] ?? '');
    await phone.page.getByRole('button', { name: 'Send these words' }).click();
    await phone.page.getByRole('heading', { name: 'Your voice is in' }).waitFor();
  }

  // each responds to all three, one at a time
  for (const phone of phones) {
    await phone.page.goto(`/c/${id}`);
    for (let answered = 0; answered < 3; answered += 1) {
      await phone.page.getByText('Should this guide what we do together?').waitFor();
      const words = await phone.page.locator('.quote').textContent();
      await phone.page.getByRole('button', { name: 'Agree', exact: true }).click();
      if (answered < 2) await expect.poll(() => phone.page.locator('.quote').textContent()).not.toBe(words);
    }
    await phone.page.getByRole('heading', { name: 'You have answered every voice there is' }).waitFor();
    await phone.page.goto(`/c/${id}/result`);
    await phone.page.getByText('There is no result yet').first().waitFor();
  }
  // others come without a browser, so that positions are large enough to be told
  for (let more = 0; more < 6; more += 1) {
    await addPerson(circle, 'p1', 1);
    await addPerson(circle, 'p2', more === 0 ? -1 : 1);
  }

  // the projector, in a browser of its own
  const wall = await openPage(house, { viewport: PROJECTOR });
  await signIn(wall.context, house);
  await wall.page.goto(`/desk/${id}`);
  await wall.page.getByRole('link', { name: 'Open the projector' }).click();
  await wall.page.getByText(/14 or more/).waitFor({ timeout: 20_000 });
  expect(await wall.page.getByRole('heading', { level: 1 }).textContent()).toBe(DRAFT.question);

  await form.getByRole('button', { name: 'Close the round' }).click();
  await form.getByRole('dialog').getByRole('button', { name: 'Close it and show the result' }).click();
  await form.getByText('Round 1 is closed.').waitFor();
  await wall.page.getByText(/^Three voices are held by every position that can tell/).waitFor({ timeout: 20_000 });
  await wall.page.keyboard.press('ArrowRight');
  await wall.page.getByRole('heading', { name: 'Shared by every position' }).waitFor();
  await wall.page
    .getByRole('img', { name: /^People who use services and carers: 6 agree, 0 pass, 0 disagree, 1 not told/ })
    .waitFor();
  // one leader is too few to tell
  await wall.page.getByText('too few to tell').first().waitFor();

  for (const watched of [convener, wall, ...phones]) {
    expect(watched.outside).toEqual([]);
    expect(watched.faults).toEqual([]);
    await watched.context.close();
  }
});

test('offline in the middle: answers and a voice wait on the phone, survive a closed tab, and count once', async () => {
  const circle = await makeCircle(house);
  await circle.desk('seed', { language: 'en', texts: ['One thing.', 'Another thing.', 'A third thing.'] });
  await circle.desk('round/open', { mode: 'live', until: null });
  const { context, page } = await openPage(house);
  await joinByPage(page, circle, 'Staff');
  await page.getByText('Should this guide').waitFor();
  await page.getByRole('button', { name: 'Agree', exact: true }).click();
  await expect.poll(async () => (await circle.read('/now')).body.takingPart.answered.kind).toBe('heard');

  await context.setOffline(true);
  await page.getByRole('button', { name: 'Disagree' }).click();
  await page.getByText(/Saved here, waiting/).waitFor({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Pass' }).click();
  await page.getByRole('button', { name: 'Undo last answer' }).click();
  await page.getByRole('button', { name: 'Agree', exact: true }).click();
  await page.getByRole('link', { name: 'Write a voice' }).first().click();
  await page.getByRole('textbox').fill('Written in the lift.');
  await page.getByRole('button', { name: 'Send these words' }).click();
  await page.getByRole('heading', { name: 'Saved here, waiting' }).waitFor();
  const kept = await context.storageState();
  await page.close();

  // the tab was closed; the phone comes back with what it kept
  const again = await openPage(house, { viewport: { width: 390, height: 844 }, storageState: kept });
  await again.page.goto(`/c/${circle.id}`);
  await expect.poll(async () => (await circle.read('/voices')).body.voices.length, { timeout: 20_000 }).toBe(4);
  await again.page.goto(`/c/${circle.id}/mine`);
  await again.page.getByText('Written in the lift.').waitFor();
  await again.page.getByText('This device has answered 3 voices.').waitFor();
  await context.setOffline(false);
  const mine = await again.page.evaluate(
    (id) => JSON.parse(localStorage.getItem(`throughline.circle.${id}`) ?? '{}'),
    circle.id,
  );
  expect(
    Object.values(mine.answers as Record<string, { answer: number }>)
      .map(({ answer }) => answer)
      .sort(),
  ).toEqual([-1, 1, 1]);
  await expect
    .poll(
      async () =>
        Object.keys(await again.page.evaluate(() => Object.fromEntries(Object.entries(localStorage)))).filter((key) =>
          key.startsWith('throughline.out.'),
        ),
      { timeout: 20_000 },
    )
    .toEqual([]);
  await context.close();
  await again.context.close();
});

test('a convener’s tab crashes, and another convener’s device goes on where the gathering stood', async () => {
  const circle = await makeCircle(house);
  const first = await openPage(house, { viewport: LAPTOP });
  await signIn(first.context, house);
  await first.page.goto(`/desk/${circle.id}`);
  await first.page.getByRole('button', { name: 'Open the round now, in the room' }).click();
  await first.page.getByText('Round 1 is open.').waitFor();
  await first.page.getByRole('button', { name: 'Bring in another convener' }).click();
  const link = (await first.page.locator('.margin .link-code').textContent()) ?? '';
  await circle.member('voices', { key: 'A'.repeat(43), text: 'Said before the crash.', language: 'en' });
  const crashed = first.page.waitForEvent('crash');
  await first.page.goto('chrome://crash').catch(() => undefined);
  await Promise.race([crashed, new Promise((resolve) => setTimeout(resolve, 3_000))]);

  const second = await openPage(house, { viewport: LAPTOP });
  await second.page.goto(new URL(link).pathname + new URL(link).hash);
  await second.page.getByLabel('The name people will see').fill('Bo Ek');
  await second.page.getByLabel('E-mail').fill(`bo-${circle.id}@example.org`);
  await second.page.getByLabel('Password').fill('another long one');
  await second.page.getByRole('button', { name: 'Make an account' }).click();
  await second.page.getByText('Round 1 is open.').waitFor();
  await second.page.getByText('One voice').waitFor();
  await second.page.getByRole('button', { name: 'Close the round' }).click();
  await second.page.getByRole('dialog').getByRole('button', { name: 'Close it and show the result' }).click();
  await second.page.getByText('Round 1 is closed.').waitFor();
  await first.context.close();
  await second.context.close();
});

test('two people on paper and three on one shared tablet each count once, however often a card is typed', async () => {
  const circle = await makeCircle(house);
  await circle.desk('seed', { language: 'en', texts: ['On paper too.', 'By hand.'] });
  await circle.desk('round/open', { mode: 'live', until: null });
  const convener = await openPage(house, { viewport: LAPTOP });
  await signIn(convener.context, house);
  const { page } = convener;
  await page.goto(`/desk/${circle.id}`);
  await page.getByText('Round 1 is open.').waitFor();
  // the printed cards carry their codes; they are made on this device
  await page.goto(`/print/${circle.id}/cards?count=2`);
  await page.locator('.card-code strong').first().waitFor();
  const codes = await page.locator('.card-code strong').allTextContents();
  expect(codes).toHaveLength(2);
  const typeIn = async (code: string, voice: string) => {
    await page.goto(`/desk/${circle.id}/type-in`);
    await page.getByLabel('The six words on the card').fill(code);
    await page.getByRole('radio', { name: 'People who use services' }).check();
    await page.getByRole('combobox').first().focus();
    await page.keyboard.press('1');
    await page.keyboard.press('2');
    await page.getByLabel('The voice written on the card').fill(voice);
    await page.getByRole('button', { name: 'Save this card, next one' }).click();
    await page.getByText('One card is typed in.').waitFor();
  };
  await typeIn(codes[0] ?? '', 'Written with a pen.');
  await typeIn(codes[1] ?? '', '');
  await typeIn((codes[0] ?? '').toUpperCase(), 'Written with a pen.');

  const tablet = await openPage(house, { viewport: { width: 820, height: 1180 } });
  await tablet.page.goto(`/tablet/${circle.id}#${circle.code.replaceAll(' ', '-')}`);
  for (const position of ['Staff', 'Staff', 'Leaders']) {
    await tablet.page.getByRole('button', { name: 'Begin' }).click();
    await tablet.page.getByRole('radio', { name: position }).check();
    await tablet.page.getByRole('button', { name: /^Join / }).click();
    await tablet.page.getByRole('button', { name: 'Agree', exact: true }).click();
    await expect
      .poll(() =>
        tablet.page.evaluate(
          () => Object.keys(localStorage).filter((key) => key.startsWith('throughline.out.')).length,
        ),
      )
      .toBe(0);
    await tablet.page.getByRole('button', { name: 'Finish, next person' }).click();
    await tablet.page.getByRole('dialog').getByRole('button', { name: 'Finish' }).click();
    await tablet.page.getByRole('heading', { name: 'Ready for the next person' }).waitFor();
  }
  // nothing of a person stays on the tablet but that it may read the circle
  const left = await tablet.page.evaluate(() =>
    Object.keys(localStorage).filter((key) => !/^throughline\.(read|circle)\./.test(key)),
  );
  expect(left).toEqual([]);
  await expect
    .poll(async () => (await circle.read('/now')).body.takingPart.joined)
    .toEqual({ kind: 'count', count: 5 });
  const voices = (await circle.read('/voices')).body.voices as { text: string }[];
  expect(voices.filter(({ text }) => text === 'Written with a pen.')).toHaveLength(1);
  const whole = (await house.get(`/api/desk/circles/${circle.id}`, { cookie: house.cookie ?? '' })).body;
  expect(whole.whoseOur[0].heard).toEqual({ kind: 'heard' });
  await convener.context.close();
  await tablet.context.close();
});
