import { readStories } from '@throughline/protocol';
import { useFetched } from '../../device/use-fetched.ts';
import { usePack, useWords } from '../../kernel/words.tsx';
import { Empty } from '../../parts/callout.tsx';
import { Loading } from '../../parts/loading.tsx';
import { CircleMenu } from '../../frames/member/circle-menu.tsx';
import { Listen } from '../../frames/member/listen.tsx';
import type { Member } from '../../kernel/room.ts';
import { MemberPage } from '../../frames/member/member-page.tsx';
import { Said } from '../../parts/said.tsx';

/** The stories of the circle, each shown only where its teller chose. */
export const StoriesPage = ({ circle }: { readonly circle: string }) => {
  const words = usePack('story');
  return (
    <MemberPage circle={circle} title={words.storiesTitle} column="column">
      {(member) => <Stories {...member} />}
    </MemberPage>
  );
};

const Stories = ({ id, place }: Member) => {
  const { app } = useWords();
  const words = usePack('story');
  const { data, problem } = useFetched({ route: readStories, at: { circle: id }, pass: place.pass });
  const stories = data?.stories ?? null;
  return (
    <div className="stack-loose">
      <div className="stack">
        <h1>{words.storiesTitle}</h1>
        <p className="soft">{words.storiesMore}</p>
      </div>
      {problem === 'offline' ? <Said>{app.offline}</Said> : stories === null ? <Loading words={app.loading} /> : null}
      {stories?.length === 0 ? <Empty heading={words.storiesNone} /> : null}
      <ul className="voice-list">
        {(stories ?? []).map((story) => (
          <li key={story.id} className="stack-tight">
            <p className="words story-words" lang={story.language} dir="auto">
              {story.text}
            </p>
            {story.share === 'aloud' ? <p className="small soft">{words.aloud}</p> : null}
            <Listen text={story.text} language={story.language} />
          </li>
        ))}
      </ul>
      <CircleMenu circle={id} place={place} />
    </div>
  );
};
