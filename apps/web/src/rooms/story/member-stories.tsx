import type { StoriesReply } from '@throughline/protocol';
import { useFetched } from '../../kernel/use-fetched.ts';
import { useWords } from '../../kernel/words.tsx';
import { Empty } from '../../parts/callout.tsx';
import { Loading } from '../../parts/loading.tsx';
import { CircleMenu } from '../../frames/member/circle-menu.tsx';
import { Listen } from '../../frames/member/listen.tsx';
import { type Member, MemberPage } from '../../frames/member/member-page.tsx';

/** Stories of the circle, shown only as their tellers chose. */
export const StoriesPage = ({ circle }: { readonly circle: string }) => {
  const { around } = useWords();
  return (
    <MemberPage circle={circle} title={around.storiesTitle} column="column">
      {(member) => <Stories {...member} />}
    </MemberPage>
  );
};

const Stories = ({ id, place }: Member) => {
  const { around, app } = useWords();
  const { data, problem } = useFetched<StoriesReply>({ path: `/api/circles/${id}/stories`, pass: place.pass });
  const stories = data?.stories ?? null;
  return (
    <div className="stack-loose">
      <div className="stack">
        <h1>{around.storiesTitle}</h1>
        <p className="soft">{around.storiesMore}</p>
      </div>
      {problem === 'offline' ? (
        <p role="status">{app.offline}</p>
      ) : stories === null ? (
        <Loading words={app.loading} />
      ) : null}
      {stories?.length === 0 ? <Empty heading={around.storiesNone} /> : null}
      <ul className="voice-list">
        {(stories ?? []).map((story) => (
          <li key={story.id} className="stack-tight">
            <p className="words story-words" lang={story.language} dir="auto">
              {story.text}
            </p>
            {story.share === 'aloud' ? <p className="small soft">{around.aloud}</p> : null}
            <Listen text={story.text} language={story.language} />
          </li>
        ))}
      </ul>
      <CircleMenu circle={id} place={place} />
    </div>
  );
};
