import type { CircleId, DetachedId, Story } from '@throughline/domain';
import { ask, type Steps, touch } from '../../kernel/command.ts';
import { wasTakenBack } from '../../kernel/withdrawal.ts';
import { circleIsThere } from '../circle/circle-is-there.ts';
import { readStory, storyRow } from './table.ts';

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

export function* listStories(circle: CircleId): Steps<readonly Story[]> {
  return (yield* ask('SELECT * FROM story WHERE circle_id = ? ORDER BY id', circle)).map(readStory);
}

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

export function* takeStoryBack(circle: CircleId, story: DetachedId): Steps<boolean> {
  const gone = yield* ask('DELETE FROM story WHERE circle_id = ? AND id = ? RETURNING id', circle, story);
  if (gone.length === 0) return false;
  yield* ask(
    'INSERT INTO withdrawal (circle_id, kind, id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    circle,
    'story',
    story,
  );
  yield* touch(circle);
  return true;
}
