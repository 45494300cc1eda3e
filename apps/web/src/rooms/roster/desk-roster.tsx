import { call } from '../../device/api.ts';
import { linkTo } from '@throughline/device';
import {
  addToRoster,
  type DeskCircle,
  readDeskCircle,
  readRoster,
  removeFromRoster,
  type RosterReply,
} from '@throughline/protocol';
import '../gathering/gathering.css';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { refetch } from '../../device/use-fetched.ts';
import { usePack, useWords } from '../../kernel/words.tsx';
import { Button } from '../../parts/button.tsx';
import { Callout, Empty } from '../../parts/callout.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Notices } from '../../parts/notice.tsx';
import { refusalOf, useDeskCircle } from '../../frames/desk/desk-data.ts';
import { DeskPage, NotReady, SignedOut } from '../../frames/desk/desk-page.tsx';
import { memberPlace } from '../../frames/desk/member-place.ts';
import { AddPeople } from './add-people.tsx';
import { MailSection } from './mail-section.tsx';
import { type Person, useRoster } from './roster-data.ts';
import { RosterTable } from './roster-table.tsx';

/** Who is invited. A roster is optional. The page first says what it promises and what an open circle cannot. */
export const RosterPage = ({ id }: { readonly id: string }) => {
  const { circle } = usePack('desk');
  const loaded = useDeskCircle(id);
  if (loaded.data === null) return <NotReady problem={loaded.problem} title={circle.whatHeading} />;
  return <Roster id={id} desk={loaded.data} />;
};

const Roster = ({ id, desk }: { readonly id: string; readonly desk: DeskCircle }) => {
  const { app } = useWords();
  const { roster } = usePack('gathering');
  const loaded = useRoster(id);
  const [notice, setNotice] = useState<ReactNode>(null);
  memberPlace(desk);
  return (
    <DeskPage title={`${roster.title}: ${desk.circle.name}`} circle={desk.circle.name} id={id}>
      <div className="wide stack-loose">
        <h1>{roster.title}</h1>
        <SignedOut problem={loaded.problem} />
        <Notices words={notice} close={app.close} onClose={() => setNotice(null)} />
        {loaded.data === null ? (
          <Loading words={app.loading} />
        ) : (
          <Shown id={id} desk={desk} read={loaded.data} notify={setNotice} />
        )}
      </div>
    </DeskPage>
  );
};

const Shown = ({
  id,
  desk,
  read,
  notify,
}: {
  readonly id: string;
  readonly desk: DeskCircle;
  readonly read: RosterReply;
  readonly notify: (words: ReactNode) => void;
}) => {
  const { account } = usePack('desk');
  const { roster } = usePack('gathering');
  const reload = async () => {
    await refetch(linkTo(readRoster, { circle: id }), linkTo(readDeskCircle, { circle: id }));
  };
  const remove = async (person: Person) => {
    const answered = await call(removeFromRoster, { at: { circle: id, person: person.id } });
    await reload();
    if (!answered.ok) return notify(refusalOf(answered)?.words ?? account.offline);
    const { name, email, affected } = person;
    const putBack = async () => {
      await call(addToRoster, { at: { circle: id }, body: { people: [{ name, email, affected }] } });
      notify(null);
      await reload();
    };
    notify(
      <>
        {roster.removed(name)}{' '}
        <Button kind="quiet" onPress={() => void putBack()}>
          {roster.putBack}
        </Button>
      </>,
    );
  };
  return (
    <div className="page-and-margin">
      <div className="stack-loose">
        {read.people.length === 0 ? (
          <Empty heading={roster.none}>
            <p>{roster.noneMore}</p>
          </Empty>
        ) : (
          <RosterTable people={read.people} affected={desk.affected} onRemove={(person) => void remove(person)} />
        )}
        <AddPeople id={id} desk={desk} read={read} notify={notify} onAdded={() => void reload()} />
      </div>
      <div className="margin stack-loose">
        <Callout kind="kept" heading={roster.promise}>
          <p className="small">{roster.promiseMore}</p>
        </Callout>
        <Callout kind="rule-said" heading={roster.openHeading}>
          <p className="small">{roster.openMore}</p>
        </Callout>
        {read.people.length === 0 ? null : (
          <>
            <MailSection id={id} read={read} onSent={() => void reload()} />
            <section className="stack-tight">
              <p>
                <Link href={`/print/${id}/slips`}>{roster.slips}</Link>
              </p>
              <p className="small soft">{roster.slipsMore}</p>
            </section>
          </>
        )}
      </div>
    </div>
  );
};
