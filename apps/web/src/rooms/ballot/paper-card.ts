import { type Answered, call } from '../../device/api.ts';
import { ballotName, restorePlace } from '@throughline/device';
import { type DeskCircle, mendVoice, openBallot, takeVoiceBack, writeVoice } from '@throughline/protocol';
import { type Answer, lengthOf, parseCardCode, type PositionId, tidyText, VOICE_LIMIT } from '@throughline/domain';
import { Device, memoryStorage, newPlace, type Place } from '../../device/device.ts';
import { cardSecret } from '../../device/keys.ts';
import { ownSession } from '../../device/session.ts';

export const RATHER = 'rather-not';

/** What is typed in from one card. `code` as typed; `position` null until it is chosen. */
export type TypedCard = {
  readonly code: string;
  readonly position: string | null;
  readonly answers: Readonly<Record<string, Answer | null>>;
  readonly voice: string;
};
export const EMPTY_CARD: TypedCard = { code: '', position: null, answers: {}, voice: '' };

export type CardFault = {
  readonly field: 'code' | 'position' | 'voice';
  readonly why: 'not-a-card' | 'no-position' | 'too-long' | 'offline' | 'refused';
  readonly words?: string;
};

/**
 * The change number from which a card's answers count without a connection. Whether the card was typed in before is
 * then unknown, so this is higher than any number an earlier typing is likely to have used.
 */
const UNKNOWN_BEFORE = 100;

/**
 * A card is a device of its own whose secret is its code. It is held in memory while it is typed in, then forgotten.
 */
const deviceOf = (circle: string, card: string): Device => new Device(memoryStorage(), cardSecret(circle, card));

/** What a card contains already, if it was typed in before. Null otherwise, or without a connection. */
export const readCard = async (
  desk: DeskCircle,
  code: string,
): Promise<{ readonly place: Place; readonly typed: TypedCard } | null> => {
  const card = parseCardCode(code);
  if (card === null) return null;
  // an earlier typing may still be on its way. Read before it arrived, the card would look half empty.
  const { outbox } = ownSession;
  for (let turn = 0; turn < 3 && outbox.waiting(desk.circle.id) > 0 && !outbox.stuck; turn += 1) await outbox.flush();
  const place = await restorePlace(deviceOf(desk.circle.id, card), call, { circle: desk.circle, pass: desk.pass });
  if (place === null) return null;
  const answers = Object.fromEntries(Object.entries(place.answers).map(([voice, { answer }]) => [voice, answer]));
  return { place, typed: { code, position: place.position ?? RATHER, answers, voice: place.voices[0]?.text ?? '' } };
};

/**
 * Sends a card through this device's outbox. When a card is typed in again, it replaces what it contained before, and
 * an answer that is left out now is taken back. `last`: what was read of the card, or null.
 */
export const saveCard = async (
  desk: DeskCircle,
  typed: TypedCard,
  last: Place | null,
  connected: boolean,
): Promise<CardFault | null> => {
  const { id, language } = desk.circle;
  const card = parseCardCode(typed.code);
  if (card === null) return { field: 'code', why: 'not-a-card' };
  if (typed.position === null) return { field: 'position', why: 'no-position' };
  const text = tidyText(typed.voice);
  if (lengthOf(text) > VOICE_LIMIT) return { field: 'voice', why: 'too-long' };
  const device = deviceOf(id, card);
  const before = last ?? newPlace(desk.circle, desk.pass);
  const fault = await saveVoice(desk, device, before, text);
  if (fault !== null) return fault;
  const { outbox } = ownSession;
  const key = device.key(id, 'ballot');
  const from = last === null && !connected ? UNKNOWN_BEFORE : 0;
  const next = (n: number | undefined): number => Math.max(n ?? 0, from, numbers.get(key) ?? 0) + 1;
  const most = next(Math.max(before.positionN, 0, ...Object.values(before.answers).map(({ n }) => n)));
  outbox.put(openBallot, id, ballotName(key), {
    key,
    position: typed.position === RATHER ? null : (typed.position as PositionId),
    n: most,
  });
  for (const voice of new Set([...Object.keys(typed.answers), ...Object.keys(before.answers)])) {
    const answer = typed.answers[voice] ?? null;
    // nothing is sent for a voice that was never answered
    if (answer === null && (before.answers[voice]?.answer ?? null) === null && typed.answers[voice] === undefined)
      continue;
    outbox.putResponse(id, key, { voice, answer, important: before.answers[voice]?.important ?? false, n: most });
  }
  if (text !== '' && before.voices.length === 0) {
    const fresh = device.written(id, 'voice', '1');
    outbox.put(writeVoice, id, fresh.id, { key: fresh.key, text, language });
  }
  numbers.set(key, most);
  return null;
};

/** The highest change number of each card on this page. Two savings without a connection must not use the same one. */
const numbers = new Map<string, number>();

/** The voice of a card that was typed in before. It is corrected or taken back at once, which needs a connection. */
const saveVoice = async (desk: DeskCircle, device: Device, before: Place, text: string): Promise<CardFault | null> => {
  const written = before.voices[0];
  if (written === undefined || written.text === text) return null;
  const { key } = device.written(desk.circle.id, 'voice', written.item);
  const member = { at: { circle: desk.circle.id }, pass: desk.pass };
  const answered: Answered<unknown> =
    text === ''
      ? await call(takeVoiceBack, { ...member, body: { key } })
      : await call(mendVoice, { ...member, body: { key, text } });
  if (answered.ok) return null;
  return answered.offline
    ? { field: 'voice', why: 'offline' }
    : { field: 'voice', why: 'refused', words: answered.refusal.words };
};
