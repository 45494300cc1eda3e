import type { CircleId, DetachedId, Story } from '@throughline/domain';
import { ask, fill, type Steps, touch } from '../../kernel/command.ts';
import { rememberWithdrawal, wasTakenBack } from '../../kernel/withdrawal.ts';
import { circleIsThere } from '../circle/circle-is-there.ts';
import { readStory, STORY, storyRow } from './table.ts';

/** Adds a story, idempotent by id. `applied` false: it was there already, or taken back before, or the circle is gone. */
export function* addStory(circle: CircleId, story: Story): Steps<{ readonly applied: boolean }> {
  if (!(yield* circleIsThere(circle))) return { applied: false };
  if (yield* wasTakenBack(circle, 'story', story.id)) return { applied: false };
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

/** Changes with whom a story is shared. False when it is gone. */
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

/** Takes a story out for good: a late `add` does not bring it back. False when it was not there. */
export function* takeStoryBack(circle: CircleId, story: DetachedId): Steps<boolean> {
  const gone = yield* ask('DELETE FROM story WHERE circle_id = ? AND id = ? RETURNING id', circle, story);
  if (gone.length === 0) return false;
  yield* rememberWithdrawal(circle, 'story', story);
  yield* touch(circle);
  return true;
}

/** Puts the stories of a circle that is made whole. */
export function* fillStories(circle: CircleId, { stories }: { readonly stories: readonly Story[] }): Steps<void> {
  yield* fill(
    STORY,
    stories.map((story) => storyRow(circle, story)),
  );
}
