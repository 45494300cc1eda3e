import { tellStory, writeVoice } from '@throughline/protocol';
import { STORY_WORDS, tidyText, wordsOf } from '@throughline/domain';
import { useEffect, useState } from 'react';
import { useWords } from '../../kernel/words.tsx';
import { readerLanguage } from '../../device/reader-language.ts';
import { useSession } from '../../device/session.ts';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { Choices } from '../../parts/choice.tsx';
import { Field } from '../../parts/field.tsx';
import { CircleMenu } from '../../frames/member/circle-menu.tsx';
import type { Member } from '../../kernel/room.ts';
import { WaitingLine } from '../../frames/member/member-page.tsx';
import { takeFocus } from '../../parts/take-focus.ts';
import { Said } from '../../parts/said.tsx';

/** After sending: the state of the voice, and whether to share the story that was told on the ladder. */
export const SentPage = ({
  member,
  voice,
  story,
  onAnother,
}: {
  readonly member: Member;
  readonly voice: string;
  readonly story: string;
  readonly onAnother: () => void;
}) => {
  const { write, respond } = useWords();
  const { outbox } = useSession();
  const [waiting, setWaiting] = useState(() => outbox.isWaiting(writeVoice, member.id, voice));
  useEffect(
    () => outbox.listen(() => setWaiting(outbox.isWaiting(writeVoice, member.id, voice))),
    [outbox, member.id, voice],
  );
  const isOpen = member.data.now === null || member.data.now.round?.state === 'open';
  return (
    <div className="stack-loose arrives">
      <div className="stack">
        <h1 tabIndex={-1} ref={takeFocus}>
          {waiting ? write.waitingHeading : write.sentHeading}
        </h1>
        <p>{waiting ? (isOpen ? write.waitingMore : write.held) : write.sentMore}</p>
      </div>
      {story === '' ? null : <KeepStory member={member} story={story} />}
      <div className="stack">
        <ButtonLink kind="filled" main href={`/c/${member.id}`}>
          {write.respond}
        </ButtonLink>
        <div className="row">
          <Button kind="quiet" onPress={onAnother}>
            {write.another}
          </Button>
          <ButtonLink kind="quiet" href={`/c/${member.id}/mine`}>
            {respond.mine}
          </ButtonLink>
        </div>
      </div>
      <WaitingLine circle={member.id} connected={member.data.connected} />
      <CircleMenu circle={member.id} place={member.place} />
    </div>
  );
};

const KeepStory = ({ member, story }: { readonly member: Member; readonly story: string }) => {
  const { write } = useWords();
  const { device, outbox } = useSession();
  const [text, setText] = useState(story);
  const [share, setShare] = useState<'circle' | 'aloud' | null>(null);
  const [fault, setFault] = useState<string>();
  const [state, setState] = useState<'asked' | 'kept' | 'left'>('asked');
  const words = wordsOf(tidyText(text, 'many-lines'));
  const keep = () => {
    if (share === null) return setFault(write.chooseShare);
    if (words === 0 || words > STORY_WORDS) return setFault(undefined);
    const fresh = device.fresh(member.id, 'story');
    const tidy = tidyText(text, 'many-lines');
    device.change(member.id, (before) => ({
      ...before,
      stories: [...before.stories, { item: fresh.item, id: fresh.id, text: tidy, share }],
    }));
    outbox.put(tellStory, member.id, fresh.id, { key: fresh.key, text: tidy, language: readerLanguage, share });
    setState('kept');
  };
  if (state === 'left') return null;
  if (state === 'kept')
    return (
      <Said>
        <strong>{write.storyKept}</strong>
      </Said>
    );
  return (
    <section className="stack">
      <h2>{write.storyHeading}</h2>
      <p className="soft">{write.storyMore}</p>
      <Field
        label={write.storyLabel}
        name="story"
        lines
        words
        value={text}
        onValue={setText}
        count={write.storyWords(words, STORY_WORDS)}
      />
      <Choices
        legend={write.storyShare}
        name="share"
        value={share}
        onValue={(value) => setShare(value as 'circle' | 'aloud')}
        fault={share === null ? fault : undefined}
        options={[
          { value: 'circle', name: write.storyCircle },
          { value: 'aloud', name: write.storyAloud },
        ]}
      />
      <div className="row">
        <Button onPress={keep}>{write.storyKeep}</Button>
        <Button kind="quiet" onPress={() => setState('left')}>
          {write.storyNo}
        </Button>
      </div>
    </section>
  );
};
