import { linkTo } from '@throughline/device';
import { type DeskCircle, readDeskCircle, type VersionView } from '@throughline/protocol';
import './purpose.css';
import { useState } from 'react';
import { refetch } from '../../device/use-fetched.ts';
import { usePack, useWords } from '../../kernel/words.tsx';
import { Empty } from '../../parts/callout.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Notices } from '../../parts/notice.tsx';
import { RuleCallout } from './rule-callout.tsx';
import { usePurpose } from './use-purpose.ts';
import { useNow } from '../../frames/desk/use-now.ts';
import { type Problem, useDeskCircle } from '../../frames/desk/desk-data.ts';
import { DeskPage, NotReady, SignedOut } from '../../frames/desk/desk-page.tsx';
import { memberPlace } from '../../frames/desk/member-place.ts';
import type { AtDesk } from './at-desk.ts';
import { AskedSection } from '../consent/asked-section.tsx';
import { BeforeSection } from './before-section.tsx';
import { ClosedSection } from '../consent/closed-section.tsx';
import { OutputsSection } from './outputs-section.tsx';
import { PublicSection } from './public-section.tsx';
import { PutSection } from '../consent/put-section.tsx';
import { ReviewSection } from './review-section.tsx';
import { VersionsSection } from './versions-section.tsx';

/** Consent, versions and their outcomes, at the desk. What waits for an answer comes first. */
export const PurposeDeskPage = ({ id }: { readonly id: string }) => {
  const loaded = useDeskCircle(id);
  const { circle } = usePack('desk');
  if (loaded.data === null) return <NotReady problem={loaded.problem} title={circle.purposeRoom} />;
  memberPlace(loaded.data);
  return <Desk id={id} desk={loaded.data} problem={loaded.problem} />;
};

const Desk = ({ id, desk, problem }: { readonly id: string; readonly desk: DeskCircle; readonly problem: Problem }) => {
  const { desk: words } = usePack('purposeDesk');
  const { shared } = usePack('purpose');
  const { app } = useWords();
  const now = useNow(id, desk.pass, () => void refetch(linkTo(readDeskCircle, { circle: id })));
  const { purpose, again } = usePurpose(id, desk.pass, now);
  const [notice, setNotice] = useState<string | null>(null);
  const name = desk.conveners.find(({ you }) => you)?.name ?? '';
  return (
    <DeskPage title={`${words.title}: ${desk.circle.name}`} circle={desk.circle.name} id={id}>
      <div className="wide">
        <SignedOut problem={problem} />
        <Notices words={notice} close={app.close} onClose={() => setNotice(null)} />
        {purpose === null ? (
          <Loading words={shared.loading} />
        ) : (
          <Loaded at={{ id, desk, purpose, name, notify: setNotice, again }} joined={now?.takingPart.joined ?? null} />
        )}
      </div>
    </DeskPage>
  );
};

const Loaded = ({
  at,
  joined,
}: {
  readonly at: AtDesk;
  readonly joined: DeskCircle['whoseOur'][number]['joined'] | null;
}) => {
  const { desk: words } = usePack('purposeDesk');
  const { desk, purpose } = at;
  const asked = purpose.versions.find(({ number }) => number === purpose.asked?.number);
  // shows the newest decided version, and the standing one if that is another, so that its unanswered not-yets stay
  // visible
  const newest: VersionView | undefined = purpose.versions.findLast(({ decision }) => decision !== null);
  const stands = purpose.versions.find(({ number }) => number === purpose.standing?.number);
  const closed = [newest, stands === newest ? undefined : stands].filter((version) => version !== undefined);
  const owed = closed.find((version) =>
    version.outcome?.notYets.some(({ state }) => state === 'unanswered' || state === 'overdue'),
  );
  const count = joined?.kind === 'count' ? joined.count : null;
  return (
    <div className="page-and-margin">
      <div className="stack-loose">
        {asked === undefined ? null : <AskedSection at={at} version={asked} filled={owed === undefined} />}
        {closed.map((version, place) => (
          <ClosedSection
            key={version.number}
            at={at}
            version={version}
            joined={count}
            second={asked !== undefined || place > 0}
            filled={owed === undefined ? asked === undefined && place === 0 : owed === version}
          />
        ))}
        {asked === undefined && closed.length === 0 ? (
          <>
            <h1 className="unseen">{words.title}</h1>
            <Empty heading={words.nothing}>
              <p>{words.nothingMore}</p>
            </Empty>
          </>
        ) : null}
        {asked === undefined && desk.circle.imported === null ? (
          <PutSection at={at} first={closed.length === 0} />
        ) : null}
        {purpose.versions.length === 0 ? null : <VersionsSection purpose={purpose} />}
      </div>
      <div className="margin stack-loose">
        <RuleCallout rule={desk.circle.rule} />
        <p className="small soft">{words.notAsOne}</p>
        <OutputsSection at={at} />
        <ReviewSection at={at} />
        <PublicSection at={at} />
        <BeforeSection at={at} />
      </div>
    </div>
  );
};
