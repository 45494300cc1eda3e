import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './axe.ts';
import {
  addPerson,
  type House,
  joinByPage,
  LAPTOP,
  makeCircle,
  openHouse,
  openPage,
  PROJECTOR,
  signIn,
  type Watched,
} from './house.ts';
import { answerOn, look, put, WORDS } from './purpose-house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.done());

test('six people consent, one of them on paper, two on one tablet; a not-yet is answered; version 2 is compared', {
  timeout: 240_000,
}, async () => {
  const circle = await makeCircle(house);
  await circle.desk('seed', { language: 'en', texts: ['I want to reach my own kettle.', 'Ask me first.'] });
  await circle.desk('round/open', { mode: 'live', until: null });
  for (let more = 0; more < 6; more += 1) await addPerson(circle, 'p1', 1);
  await circle.desk('round/close', { number: 1 });
  const voices = (await circle.read('/voices')).body.voices as { id: string; text: string }[];
  const convener = await openPage(house, { viewport: LAPTOP });
  await signIn(convener.context, house);
  const phones: Watched[] = [];
  for (const position of ['People who use services', 'People who use services', 'Staff']) {
    const phone = await openPage(house);
    await joinByPage(phone.page, circle, position);
    await phone.page.waitForURL(`**/c/${circle.id}`);
    phones.push(phone);
  }
  const [one, two, three] = phones as [Watched, Watched, Watched];
  expect(
    (
      await put(circle, WORDS, [
        { part: 'so-that', voice: voices.find(({ text }) => text.includes('kettle'))?.id ?? '' },
      ])
    ).status,
  ).toBe(200);

  // phones are told wherever they are, and read the exact text
  await one.page.getByText('A text is put to consent now.').waitFor({ timeout: 20_000 });
  await one.page.getByRole('link', { name: 'Read it and answer' }).click();
  await one.page.getByRole('heading', { name: 'Can you consent to this?' }).waitFor();
  await one.page.getByText(WORDS['so-that']).waitFor();
  expect(await violations(one.page)).toEqual([]);
  await look(one.page, 'consent-phone-light');
  // nothing is chosen beforehand, and what is missing is said beside it
  expect(await one.page.getByRole('radio', { checked: true }).count()).toBe(0);
  await one.page.getByRole('button', { name: 'Send my answer' }).click();
  await one.page.getByText('Choose one of the three answers.').waitFor();
  await answerOn(one.page, 'I consent, with a worry', {
    box: 'What worries you?',
    text: 'That this becomes one more thing nights are measured on.',
    shown: 'Print it',
  });
  await one.page.getByRole('heading', { name: 'You consent, with a worry.' }).waitFor();

  // a second person, with the keyboard alone
  await two.page.goto(`/c/${circle.id}/consent`);
  await two.page.getByRole('radio', { name: 'Not yet' }).focus();
  await two.page.keyboard.press('Space');
  await two.page.getByLabel('What would change it?').focus();
  await two.page.keyboard.type('Ask six people who sleep on the ward.');
  await two.page.keyboard.press('Tab');
  await two.page.keyboard.press('Space');
  expect(await violations(two.page)).toEqual([]);
  await two.page.getByLabel('What would change it?').focus();
  await two.page.getByRole('radio', { name: 'Circle only' }).check();
  await two.page.getByRole('button', { name: 'Send my answer' }).focus();
  await two.page.keyboard.press('Enter');
  await two.page.getByRole('heading', { name: 'You said not yet.' }).waitFor();

  // a third without a connection: it waits on the phone, and is changed before it has gone
  await three.page.goto(`/c/${circle.id}/consent`);
  await three.page.getByRole('heading', { name: 'Can you consent to this?' }).waitFor();
  await three.context.setOffline(true);
  await answerOn(three.page, 'I consent, with a worry', {
    box: 'What worries you?',
    text: 'Kept words of the third.',
    shown: 'Count me, keep my words',
  });
  await three.page
    .getByText(/Saved here, waiting/)
    .first()
    .waitFor({ timeout: 30_000 });
  await three.context.setOffline(false);
  await expect
    .poll(async () => (await circle.read('/now')).body.purpose.asked.answered.kind, { timeout: 40_000 })
    .toBe('heard');

  // two on one tablet, one after the other
  const tablet = await openPage(house, { viewport: { width: 820, height: 1180 } });
  await tablet.page.goto(`/tablet/${circle.id}#${circle.code.replaceAll(' ', '-')}`);
  for (const position of ['Staff', 'Leaders']) {
    await tablet.page.getByRole('button', { name: 'Begin' }).click();
    await tablet.page.getByRole('radio', { name: position }).check();
    await tablet.page.getByRole('button', { name: /^Join / }).click();
    await tablet.page.getByRole('link', { name: 'Read it and answer' }).click();
    await answerOn(tablet.page, 'I consent I can live');
    await tablet.page.getByRole('heading', { name: 'You consent.' }).waitFor();
    await tablet.page.getByRole('button', { name: 'Finish, next person' }).click();
    await tablet.page.getByRole('dialog').getByRole('button', { name: 'Finish' }).click();
    await tablet.page.getByRole('heading', { name: 'Ready for the next person' }).waitFor();
  }

  // one on paper, typed in twice: it counts once
  const { page } = convener;
  await page.goto(`/desk/${circle.id}/purpose`);
  await page.getByRole('heading', { name: 'Version 1 is put to consent.' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await look(page, 'desk-asked');
  await page.goto(`/print/${circle.id}/consent?count=1`);
  await page.getByText(WORDS['so-that']).waitFor();
  expect(await violations(page)).toEqual([]);
  await look(page, 'print-consent');
  const code = (await page.locator('.card-code strong').first().textContent()) ?? '';
  for (let time = 0; time < 2; time += 1) {
    await page.goto(`/desk/${circle.id}/type-consent`);
    await page.getByLabel('The six words on the card').fill(code);
    await page.getByRole('radio', { name: 'Rather not say' }).check();
    await page.getByRole('radio', { name: 'I consent', exact: true }).check();
    if (time === 0) expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save this card, next one' }).click();
    await page.getByText('One card is typed in.').waitFor();
  }
  await expect
    .poll(async () => (await circle.read('/now')).body.purpose.asked.answered, { timeout: 20_000 })
    .toEqual({ kind: 'count', count: 5 });

  // while it is open nobody sees what was said: not the wall, not the desk, not in any payload
  const wall = await openPage(house, { viewport: PROJECTOR });
  await signIn(wall.context, house);
  await wall.page.goto(`/desk/${circle.id}`);
  await wall.page.getByRole('link', { name: 'Open the projector' }).click();
  await wall.page.getByRole('heading', { name: 'Can we consent to this?' }).waitFor();
  await wall.page.getByText('5 or more have answered').waitFor();
  await look(wall.page, 'wall-consent');
  expect(JSON.stringify((await circle.read('/purpose')).body)).not.toContain('measured on');
  expect(await violations(wall.page)).toEqual([]);

  await page.goto(`/desk/${circle.id}/purpose`);
  await page.getByRole('button', { name: 'Close the round' }).click();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Close it and show what was said' }).click();
  await page
    .getByRole('heading', { name: 'We go ahead with this purpose. Two worries and one not-yet go with it.' })
    .waitFor();
  await page.getByText('6 answered', { exact: false }).first().waitFor();
  await page.getByText('That this becomes one more thing').waitFor();
  expect(await page.getByText('Kept words of the third.').count()).toBe(0);
  await look(page, 'desk-closed');
  expect(await violations(page)).toEqual([]);
  await wall.page.getByRole('heading', { name: /Our purpose, version 1/ }).waitFor({ timeout: 20_000 });
  await look(wall.page, 'wall-purpose');

  // the not-yet is owed an answer, and gets one with a name and a day
  await page.getByRole('button', { name: 'Answer the not-yet' }).click();
  await page.getByRole('button', { name: 'Save this answer' }).click();
  await page.getByText('Give the day, such as').waitFor();
  await page.getByLabel('By', { exact: true }).fill('2099-01-05');
  await page.getByLabel('What will be done').fill('We ask six people on the ward.');
  await page.getByRole('button', { name: 'Save this answer' }).click();
  await page.getByText(/will, by Monday,? 5 January 2099/).waitFor();

  // the phones read it as the circle does; the one who wrote a worry takes its words off the print
  await one.page.goto(`/c/${circle.id}/purpose`);
  await one.page.getByRole('heading', { name: /Our purpose, version 1/ }).waitFor();
  await one.page.getByText('Ask six people who sleep on the ward.').first().waitFor();
  await one.page.getByText('I want to reach my own kettle.').waitFor();
  expect(await violations(one.page)).toEqual([]);
  await look(one.page, 'purpose-phone');
  await one.page.goto(`/c/${circle.id}/consent`);
  await one.page.getByRole('button', { name: 'Take my words off the print' }).click();
  await one.page.getByText('They are not shown there any more.').waitFor();
  expect((await circle.read('/purpose')).body.versions[0].outcome.worries[0].printed).toBe(false);

  // a changed text has no consents: who was writing keeps the words, and reads the new text
  const second = { ...WORDS, 'so-that': 'everyone goes home at least as steady as they came, nights too.' };
  await put(circle, second);
  await two.page.goto(`/c/${circle.id}/consent`);
  await two.page.getByRole('radio', { name: 'I consent, with a worry' }).check();
  await two.page.getByLabel('What worries you?').fill('Half a sentence about');
  await circle.desk('purpose/close', { number: 2, adopt: false, reasons: 'Mended.', by: 'Sana' });
  const third = { ...second, 'together-we': 'keep people moving, safely and in their own way, and ask first.' };
  await put(circle, third);
  await two.page.getByText('The text has changed since you read it.').waitFor({ timeout: 20_000 });
  expect(await two.page.getByLabel('What worries you?').inputValue()).toBe('Half a sentence about');
  await two.page.getByText('ask first').first().waitFor();
  await two.page.getByText('What has changed since version 2').click();
  await two.page.locator('ins', { hasText: 'ask first' }).waitFor();

  await page.goto(`/desk/${circle.id}/purpose`);
  await page.getByRole('button', { name: 'Compare Version 3' }).click();
  await page.getByRole('heading', { name: 'One part has changed.' }).waitFor();
  await page.getByLabel('Compare with').selectOption('1');
  await page.getByRole('heading', { name: 'Two parts have changed.' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await look(page, 'desk-compare');
  for (const watched of [convener, wall, tablet, ...phones]) {
    expect({ outside: watched.outside, faults: watched.faults }).toEqual({ outside: [], faults: [] });
    await watched.context.close();
  }
});
