import type { CircleId, DetachedId, Story } from '@throughline/domain';
import { ask, fill, type Steps, touch } from '../../kernel/command.ts';
import { countOf } from '../../kernel/count-of.ts';
import { type Page, pageOf, type PageWish } from '../../kernel/page.ts';
import { rememberWithdrawal, wasTakenBack } from '../../kernel/withdrawal.ts';
import { circleIsThere } from '../circle/circle-is-there.ts';
import { readStory, STORY, storyRow } from './table.ts';

/** `applied` is false when the story was there already, was taken back before, has lost its circle, or is `refused`. */
export type AddedStory = { readonly applied: boolean; readonly refused?: 'full' };

/** Adds a story, idempotent by id. With `most`, a story is refused when the circle has that many already. */
export function* addStory(circle: CircleId, story: Story, most?: number): Steps<AddedStory> {
  if (!(yield* circleIsThere(circle))) return { applied: false };
  if (yield* wasTakenBack(circle, 'story', story.id)) return { applied: false };
  if (most !== undefined) {
    const there = yield* ask('SELECT 1 AS one FROM story WHERE circle_id = ? AND id = ?', circle, story.id);
    if (there.length > 0) return { applied: false };
    if ((yield* countOf(STORY, circle)) >= most) return { applied: false, refused: 'full' };
  }
  const fresh = yield* ask(
    'INSERT INTO story (circle_id, id, text, language, share) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id',
    ...storyRow(circle, story),
  );
  if (fresh.length > 0) yield* touch(circle);
  return { applied: fresh.length > 0 };
}

/** All of a circle's stories, by id. */
export function* listStories(circle: CircleId): Steps<readonly Story[]> {
  return (yield* ask('SELECT * FROM story WHERE circle_id = ? ORDER BY id', circle)).map(readStory);
}

/** Changes with whom a story is shared. False when the story is gone. */
export function* changeShare(circle: CircleId, story: DetachedId, share: Story['share']): Steps<boolean> {
  const done = yield* ask(
    'UPDATE story SET share = ? WHERE circle_id = ? AND id = ? RETURNING id',
    share,
    circle,
    story,
  );
  if (done.length > 0) yield* touch(circle);
  return done.length > 0;
}

/** Removes a story for good: a late `add` does not bring it back. False when it was not there. */
export function* takeStoryBack(circle: CircleId, story: DetachedId): Steps<boolean> {
  const gone = yield* ask('DELETE FROM story WHERE circle_id = ? AND id = ? RETURNING id', circle, story);
  if (gone.length === 0) return false;
  yield* rememberWithdrawal(circle, 'story', story);
  yield* touch(circle);
  return true;
}

/** Writes the stories of a circle that is created whole. */
export function* fillStories(circle: CircleId, { stories }: { readonly stories: readonly Story[] }): Steps<void> {
  yield* fill(
    STORY,
    stories.map((story) => storyRow(circle, story)),
  );
}

/** A circle’s stories, a page at a time, by id. */
export function* pageOfStories(circle: CircleId, wish: PageWish = {}): Steps<Page<Story>> {
  return yield* pageOf('SELECT * FROM story WHERE circle_id = ?', [circle], 'id', wish, readStory);
}
