import { type LookReply, readDrafts, readMine, readStories, readVoices } from '@throughline/protocol';
import type { Call } from './call.ts';
import type { Device } from './device.ts';
import { newPlace, type Place, type Written } from './place.ts';

/** How many missing items in a row end the search. Some items may have been taken back, so one gap does not end it. */
const GAP = 20;

/**
 * Rebuilds this device's place in a circle from its secret alone (*Keep my place* on another phone). The answers come
 * from its ballot. Its voices, stories and suggestions are found in the public lists, by the ids derived from its keys.
 * Null when the device has no ballot there, or without a connection.
 */
export const restorePlace = async (
  device: Device,
  call: Call,
  { circle, pass }: Pick<LookReply, 'circle' | 'pass'>,
): Promise<Place | null> => {
  const at = { circle: circle.id };
  const mine = await call(readMine, {
    at,
    pass,
    body: { key: device.key(circle.id, 'ballot') },
  });
  if (!mine.ok) return null;
  const [voices, stories, drafts] = await Promise.all([
    call(readVoices, { at, pass }),
    call(readStories, { at, pass }),
    call(readDrafts, { at, pass }),
  ]);
  const place: Place = {
    ...newPlace(circle, pass),
    joined: true,
    position: mine.body.position,
    positionN: mine.body.positionN,
    wrongQuestion: mine.body.wrongQuestion,
    answers: Object.fromEntries(mine.body.responses.map(({ voice, ...given }) => [voice, given])),
    voices: voices.ok
      ? find(device, circle.id, 'voice', new Map(voices.body.voices.map((voice) => [voice.id, { text: voice.text }])))
      : [],
    stories: stories.ok
      ? find(
          device,
          circle.id,
          'story',
          new Map(stories.body.stories.map((story) => [story.id, { text: story.text, share: story.share }])),
        )
      : [],
    suggestions: drafts.ok
      ? find(
          device,
          circle.id,
          'suggestion',
          new Map(drafts.body.suggestions.map((one) => [one.id, { text: one.text }])),
        )
      : [],
  };
  device.setPlace(place);
  return device.place(circle.id);
};

const find = (
  device: Device,
  circle: string,
  store: 'voice' | 'story' | 'suggestion',
  known: ReadonlyMap<string, Pick<Written, 'text' | 'share'>>,
): readonly Written[] => {
  const found: Written[] = [];
  for (let item = 1, missed = 0; missed < GAP; item += 1) {
    const { id } = device.written(circle, store, String(item));
    const shown = known.get(id);
    if (shown === undefined) missed += 1;
    else {
      missed = 0;
      found.push({ item: String(item), id, ...shown });
    }
  }
  return found;
};
