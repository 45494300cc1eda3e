import { call } from '../../device/api.ts';
import { linkTo } from '@throughline/device';
import {
  type DeskCircle,
  type GatheringView,
  listGatherings,
  removeGathering,
  startGathering,
  takeDeskGatheringFile,
} from '@throughline/protocol';
import { refetch } from '../../device/use-fetched.ts';
import { usePack } from '../../kernel/words.tsx';
import { useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { refusalOf } from '../../frames/desk/desk-data.ts';
import { usePress } from './gathering-data.ts';
import { PlanForm } from './plan-form.tsx';
import { type TypedPlan, useSavePlan } from './save-plan.ts';
import { Said } from '../../parts/said.tsx';

/** A gathering that has not begun: change it, offer its calendar file, begin it, or remove it. */
export const PlannedSection = ({
  id,
  desk,
  gathering,
  notify,
  onAnother,
}: {
  readonly id: string;
  readonly desk: DeskCircle;
  readonly gathering: GatheringView;
  readonly notify: (words: string | null) => void;
  readonly onAnother: () => void;
}) => {
  const { plan } = usePack('gathering');
  const { account } = usePack('desk');
  const { press, busy } = usePress(id, gathering, { movedOn: plan.movedOn, offline: account.offline }, notify);
  // what is being typed, with the edition it began from. A change by somebody else does not overwrite it.
  const [typed, setTyped] = useState<{ readonly edition: number; readonly plan: TypedPlan } | null>(null);
  const saving = useSavePlan(id, gathering, () => {
    setTyped(null);
    notify(plan.saved);
  });
  const begin = async () => {
    if (typed !== null && !(await saving.save(typed.plan))) return;
    await press((at) => call(startGathering, { at, body: { turn: gathering.turn } }));
  };
  const [asking, setAsking] = useState(false);
  const takeOut = async () => {
    const answered = await call(removeGathering, { at: { circle: id, gathering: gathering.id } });
    setAsking(false);
    if (!answered.ok) notify(refusalOf(answered)?.words ?? account.offline);
    await refetch(linkTo(listGatherings, { circle: id }));
  };
  const { name, mode, steps, joining } = gathering;
  return (
    <>
      <h1 dir="auto">{gathering.name}</h1>
      {typed !== null && typed.edition !== gathering.edition ? (
        <Said className="callout rule-said">
          {plan.meanwhile}{' '}
          <Button kind="quiet" onPress={() => setTyped(null)}>
            {plan.standsNow}
          </Button>
        </Said>
      ) : null}
      <div className="page-and-margin">
        <PlanForm
          key={typed?.edition ?? gathering.edition}
          first={{ name, mode, steps: steps.map((step) => ({ ...step })), joining: { ...joining } }}
          button={plan.save}
          busy={saving.busy}
          faults={saving.faults}
          isMain={false}
          onTyped={(changed) => setTyped({ edition: typed?.edition ?? gathering.edition, plan: changed })}
          onSave={(changed) => void saving.save(changed)}
        >
          <Button kind="quiet" onPress={() => setAsking(true)}>
            {plan.discard}
          </Button>
        </PlanForm>
        <div className="margin stack-loose">
          <section className="stack">
            <Button kind="filled" busy={busy || saving.busy} onPress={() => void begin()}>
              {plan.start}
            </Button>
            <p className="small soft">{plan.startMore}</p>
          </section>
          <hr className="line" />
          <section className="stack-tight">
            {joining.starts === null ? (
              <p className="small soft">{plan.noCalendar}</p>
            ) : (
              <p>
                <a
                  href={linkTo(takeDeskGatheringFile, { circle: id, gathering: gathering.id, file: 'calendar.ics' })}
                  download="calendar.ics"
                >
                  {plan.calendar}
                </a>
              </p>
            )}
            <p>
              <Link href={`/print/${desk.circle.id}/deal`}>{plan.deal}</Link>
            </p>
            <p>
              <Link href={`/remote/${id}`}>{plan.openRemote}</Link>
            </p>
            <p>
              <Button kind="quiet" onPress={onAnother}>
                {plan.planAnother}
              </Button>
            </p>
          </section>
        </div>
      </div>
      {asking ? (
        <Dialog
          heading={plan.discardHeading}
          yes={plan.discardYes}
          no={plan.discardNo}
          onYes={() => void takeOut()}
          onNo={() => setAsking(false)}
        >
          <p>{plan.discardMore}</p>
        </Dialog>
      ) : null}
    </>
  );
};
