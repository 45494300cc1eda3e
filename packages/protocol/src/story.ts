import * as v from 'valibot';
import { detachedId, deviceKey, languageTag, type Nothing, nothing, typed } from './atoms.ts';
import { endpoint, of, route } from './endpoint.ts';

const share = v.picklist(['circle', 'aloud']);

/** The key is fresh for each story; its hash is the story's id. */
export const storyRequest = v.strictObject({ key: deviceKey, text: typed(1500), language: languageTag, share });
/** Changes where a story may be shown, as its teller chose. */
export const shareRequest = v.strictObject({ key: deviceKey, share });
export const storiesReply = v.strictObject({
  stories: v.array(v.strictObject({ id: detachedId, text: v.string(), language: languageTag, share })),
});
export type StoriesReply = v.InferOutput<typeof storiesReply>;
export type StoryRequest = v.InferOutput<typeof storyRequest>;
const storyReply = v.strictObject({ id: detachedId });
const takeStoryBackRequest = v.strictObject({ key: deviceKey });
type StoryReply = v.InferOutput<typeof storyReply>;
type ShareRequest = v.InferOutput<typeof shareRequest>;
type TakeStoryBackRequest = v.InferOutput<typeof takeStoryBackRequest>;

export const readStories = route('GET', '/api/circles/:circle/stories', of<undefined, StoriesReply>());
export const tellStory = route('POST', '/api/circles/:circle/stories', of<StoryRequest, StoryReply>());
export const shareStory = route('POST', '/api/circles/:circle/stories/share', of<ShareRequest, Nothing>());
export const takeStoryBack = route(
  'POST',
  '/api/circles/:circle/stories/take-back',
  of<TakeStoryBackRequest, Nothing>(),
);

export const storyEndpoints = {
  readStories: endpoint(readStories, {
    says: 'The stories that their tellers share with the circle.',
    seat: 'member',
    body: null,
    reply: storiesReply,
    since: 1,
  }),
  tellStory: endpoint(tellStory, {
    says: 'Keeps a story.',
    seat: 'member',
    limits: ['write'],
    body: storyRequest,
    reply: storyReply,
    since: 1,
  }),
  shareStory: endpoint(shareStory, {
    says: 'Changes where a story may be shown.',
    seat: 'member',
    body: shareRequest,
    reply: nothing,
    since: 1,
  }),
  takeStoryBack: endpoint(takeStoryBack, {
    says: 'Takes a story back, for good.',
    seat: 'member',
    body: takeStoryBackRequest,
    reply: nothing,
    since: 1,
  }),
};

/** Address patterns of its pages on the web. `:name` stands for one path segment. */
export const storyPages = { member: '/c/:circle/stories' } as const;
