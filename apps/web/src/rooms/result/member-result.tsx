import { lazy, Suspense, useState } from 'react';
import { dateWords, usePack, useWords } from '../../kernel/words.tsx';
import { useSession } from '../../device/session.ts';
import { Button } from '../../parts/button.tsx';
import { Empty, Withheld } from '../../parts/callout.tsx';
import { Loading } from '../../parts/loading.tsx';
import { MarkKey } from '../../parts/marks.tsx';
import { StateThread } from '../../parts/threads.tsx';
import { Finding } from './finding.tsx';
import { type Label, type ReadResult, readRelease, type ReadVoice } from './read-release.ts';
import { ResultTable } from './result-table.tsx';
import { useResult } from './use-result.ts';
import { VoiceResult } from './voice-result.tsx';
import { CircleMenu } from '../../frames/member/circle-menu.tsx';
import type { Member } from '../../kernel/room.ts';
import { MemberPage } from '../../frames/member/member-page.tsx';
import { Said } from '../../parts/said.tsx';

const OpinionSection = lazy(async () => ({
  default: (await import('../picture/opinion-section.tsx')).OpinionSection,
}));

/** What the positions hold in common: first the finding, then the picture. The table is one press away. */
export const ResultPage = ({ circle }: { readonly circle: string }) => {
  const result = usePack('result');
  return (
    <MemberPage circle={circle} title={result.title} column="wide">
      {(member) => <Result {...member} />}
    </MemberPage>
  );
};

const Result = (member: Member) => {
  const { app } = useWords();
  const result = usePack('result');
  const { device } = useSession();
  const { id, place, data } = member;
  const shown = useResult(id, place.pass, data.now, place.joined ? device.key(id, 'ballot') : null);
  const menu = <CircleMenu circle={id} place={place} />;
  if (shown.kind === 'fetching' || data.voices === null || data.circle === null) return <Loading words={app.loading} />;
  if (shown.kind === 'offline') return <Said>{app.offline}</Said>;
  if (shown.kind === 'not-yet') {
    return (
      <div className="stack-loose">
        <h1>{result.notYours}</h1>
        <p>{shown.words}</p>
        {menu}
      </div>
    );
  }
  if (shown.reply.release === null) {
    return (
      <div className="stack-loose">
        <h1 className="unseen">{result.title}</h1>
        <Empty heading={result.nothing}>
          <p>{result.nothingMore}</p>
        </Empty>
        {menu}
      </div>
    );
  }
  return (
    <div className="stack-loose">
      <ShownResult
        member={member}
        result={readRelease(shown.reply.release, data.circle.circle, data.voices, result.whole)}
      />
      {menu}
    </div>
  );
};

type View = 'picture' | 'table' | 'how';

const ShownResult = ({ member, result }: { readonly member: Member; readonly result: ReadResult }) => {
  const { app } = useWords();
  const words = usePack('result');
  const [view, setView] = useState<View>('picture');
  const { release } = result;
  const circle = member.data.circle?.circle;
  return (
    <div className="stack-loose">
      <div className="stack">
        <p className="soft small">
          <span className="words words-plain" lang={circle?.language} dir="auto">
            {circle?.name}
          </span>{' '}
          · {words.round(release.round)}
          {circle?.example ? ` · ${app.example}` : ''}
        </p>
        <Finding result={result} />
        <p className="words circle-question soft" lang={circle?.language} dir="auto">
          {circle?.question}
        </p>
        {release.openData ? (
          <p className="small soft">
            {words.openData} {circle?.imported ? app.imported(circle.imported) : ''}
          </p>
        ) : null}
        {release.wrongQuestion === null ? null : (
          <p className="small soft">
            {release.wrongQuestion.marked === null
              ? words.wrongFew
              : words.wrongQuestion(release.wrongQuestion.marked, release.wrongQuestion.of)}
          </p>
        )}
      </div>
      <div className="tabs" role="group" aria-label={words.title}>
        {(['picture', 'table', 'how'] as const).map((name) => (
          <button key={name} type="button" aria-pressed={view === name} onClick={() => setView(name)}>
            {words[name]}
          </button>
        ))}
      </div>
      {view === 'table' ? (
        <ResultTable result={result} />
      ) : view === 'how' ? (
        <How threshold={release.threshold} />
      ) : (
        <Picture result={result} places={circle?.positions.map((_, place) => place) ?? []} />
      )}
      {circle === undefined ? null : (
        <Suspense fallback={<Loading words={app.loading} />}>
          <OpinionSection
            circle={circle}
            pass={member.place.pass}
            now={member.data.now}
            release={release}
            voices={member.data.voices ?? []}
          />
        </Suspense>
      )}
      <MadeWithout member={member} />
    </div>
  );
};

const How = ({ threshold }: { readonly threshold: number }) => {
  const result = usePack('result');
  return (
    <div className="stack column-text">
      {result.howText(Math.round(threshold * 10)).map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
};

/** Voices of one label that are shown at first. The rest is one press away. */
const FIRST = 12;

const Picture = ({ result, places }: { readonly result: ReadResult; readonly places: readonly number[] }) => {
  const words = usePack('result');
  const tooFew = [...new Set(result.groups.flatMap(({ voices }) => voices.flatMap((voice) => voice.tooFew)))].filter(
    (name) =>
      result.groups.every(({ voices }) =>
        voices.every((voice) => voice.groups.length === 1 || voice.tooFew.includes(name)),
      ),
  );
  return (
    <div className="stack-loose">
      <div className="stack-tight">
        <h2 className="small">{words.keyHeading}</h2>
        <MarkKey words={words.fills} places={places.length === 0 ? [null] : places.slice(0, 3)} />
      </div>
      {tooFew.length === 0 ? null : (
        <Withheld>
          <strong>{words.tooFew(tooFew.join(', '))}</strong>
        </Withheld>
      )}
      {result.groups.map(({ label, voices }) =>
        voices.length === 0 ? null : <Group key={label} label={label} voices={voices} result={result} />,
      )}
    </div>
  );
};

const Group = ({
  label,
  voices,
  result,
}: {
  readonly label: Label;
  readonly voices: readonly ReadVoice[];
  readonly result: ReadResult;
}) => {
  const words = usePack('result');
  const [all, setAll] = useState(false);
  const names = result.isWhole ? words.labelsWhole : words.labels;
  return (
    <section className="group">
      <h2>
        <StateThread label={label} />
        {names[label]}{' '}
        <span className="note">{words.labelNotes[label](Math.round(result.release.threshold * 10))}</span>
      </h2>
      <ul className="voice-list">
        {(all ? voices : voices.slice(0, FIRST)).map((voice) => (
          <li key={voice.id}>
            <VoiceResult voice={voice} />
          </li>
        ))}
      </ul>
      {voices.length > FIRST ? (
        <Button kind="quiet" aria-expanded={all} onPress={() => setAll(!all)}>
          {all ? words.showFewer : words.showAll(voices.length)}
        </Button>
      ) : null}
    </section>
  );
};

/** Every result ends with who was not heard. */
const MadeWithout = ({ member }: { readonly member: Member }) => {
  const result = usePack('result');
  const without = (member.data.circle?.whoseOur ?? []).filter(({ heard }) => heard.kind === 'not-heard');
  if (without.length === 0) return null;
  return (
    <section className="stack-tight">
      <h2>{result.madeWithout}</h2>
      <ul>
        {without.map(({ affected }) => (
          <li key={affected.id} dir="auto">
            {affected.toBeAsked === null
              ? result.madeWithoutNobody(affected.name)
              : result.madeWithoutWho(affected.name, affected.toBeAsked.by, dateWords(affected.toBeAsked.date))}
          </li>
        ))}
      </ul>
    </section>
  );
};
