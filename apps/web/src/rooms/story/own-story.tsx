import { call } from '../../device/api.ts';
import { shareStory, takeStoryBack } from '@throughline/protocol';
import { useState } from 'react';
import { usePack, useWords } from '../../kernel/words.tsx';
import type { Written } from '../../device/device.ts';
import { useSession } from '../../device/session.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import type { Member } from '../../kernel/room.ts';

/** One's own story: where it may be shown, and taking it back. */
export const OwnStory = ({
  member,
  written,
  notify,
}: {
  readonly member: Member;
  readonly written: Written;
  readonly notify: (words: string) => void;
}) => {
  const { app } = useWords();
  const mine = usePack('voice');
  const { device } = useSession();
  const { id, place } = member;
  const [asking, setAsking] = useState(false);
  const { key } = device.written(id, 'story', written.item);
  const share = written.share ?? 'circle';
  const other = share === 'circle' ? 'aloud' : 'circle';
  const change = async () => {
    const answered = await call(shareStory, { at: { circle: id }, pass: place.pass, body: { key, share: other } });
    if (!answered.ok) return notify(answered.offline ? app.offline : answered.refusal.words);
    device.change(id, (before) => ({
      ...before,
      stories: before.stories.map((story) => (story.id === written.id ? { ...story, share: other } : story)),
    }));
  };
  const takeBack = async () => {
    const answered = await call(takeStoryBack, { at: { circle: id }, pass: place.pass, body: { key } });
    setAsking(false);
    if (!answered.ok && (answered.offline || answered.status !== 404))
      return notify(answered.offline ? app.offline : answered.refusal.words);
    device.change(id, (before) => ({ ...before, stories: before.stories.filter((story) => story.id !== written.id) }));
    notify(mine.takenBack);
  };
  return (
    <div className="stack-tight">
      <p className="words story-words" dir="auto">
        {written.text}
      </p>
      <p className="small">
        <strong>{mine.share[share]}</strong>
      </p>
      <div className="row">
        <Button kind="quiet" onPress={() => void change()}>
          {mine.shareTo[other]}
        </Button>
        <Button kind="quiet" onPress={() => setAsking(true)}>
          {mine.takeBack}
        </Button>
      </div>
      {asking ? (
        <Dialog
          heading={mine.storyTakeBackHeading}
          yes={mine.takeBackYes}
          no={mine.takeBackNo}
          onYes={() => void takeBack()}
          onNo={() => setAsking(false)}
        >
          <p>{mine.storyTakeBackMore}</p>
        </Dialog>
      ) : null}
    </div>
  );
};
