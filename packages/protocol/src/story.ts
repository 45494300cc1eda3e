import * as v from 'valibot';
import { detachedId, deviceKey, languageTag, typed } from './atoms.ts';

const share = v.picklist(['circle', 'aloud']);

/** POST …/stories. The key is fresh for each story; its hash is the story's id. */
export const storyRequest = v.strictObject({ key: deviceKey, text: typed(1500), language: languageTag, share });
/** POST …/stories/share: the teller changes their mind about where it may be shown. */
export const shareRequest = v.strictObject({ key: deviceKey, share });
export const storiesReply = v.strictObject({
  stories: v.array(v.strictObject({ id: detachedId, text: v.string(), language: languageTag, share })),
});
export type StoriesReply = v.InferOutput<typeof storiesReply>;
export type StoryRequest = v.InferOutput<typeof storyRequest>;
