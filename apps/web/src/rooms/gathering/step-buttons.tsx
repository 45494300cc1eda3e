import { call } from '../../device/api.ts';
import { addTime, type GatheringView, goBack, goForward } from '@throughline/protocol';
import { usePack } from '../../kernel/words.tsx';
import { KINDS } from '@throughline/domain';
import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Said } from '../../parts/said.tsx';
import type { Press } from './gathering-data.ts';

const MORE = 5;

/** Forward, back (with confirmation) and more time. The same on the desk and on the leader's phone. */
export const StepButtons = ({
  gathering,
  press,
  busy,
  main = false,
}: {
  readonly gathering: GatheringView;
  readonly press: Press;
  readonly busy: boolean;
  readonly main?: boolean;
}) => {
  const { plan, steps: kinds } = usePack('gathering');
  const [asking, setAsking] = useState<'back' | 'end' | null>(null);
  const { steps, at, turn, mode } = gathering;
  const next = steps[at + 1];
  const before = steps[at - 1];
  const on = steps[at];
  const opensRound = before !== undefined && on !== undefined && KINDS[before.kind].answers && !KINDS[on.kind].answers;
  const more = mode === 'live' ? MORE : 1;
  const answer = async (pressed: Promise<unknown>) => {
    await pressed;
    setAsking(null);
  };
  return (
    <div className={main ? 'stack step-buttons' : 'row step-buttons'}>
      {next === undefined ? (
        <Button kind="filled" main={main} busy={busy} onPress={() => setAsking('end')}>
          {plan.end}
        </Button>
      ) : (
        <Button
          kind="filled"
          main={main}
          busy={busy}
          onPress={() => void press((at) => call(goForward, { at, body: { turn } }))}
        >
          {plan.next(kinds[next.kind].name)}
        </Button>
      )}
      <Button main={main} busy={busy} onPress={() => void press((at) => call(addTime, { at, body: { turn, more } }))}>
        {mode === 'live' ? plan.more(more) : plan.moreDays(more)}
      </Button>
      {before === undefined ? null : (
        <Button main={main} onPress={() => setAsking('back')}>
          {plan.back(kinds[before.kind].name)}
        </Button>
      )}
      <Said className="small soft press-line">{busy ? plan.underWay : ''}</Said>
      {asking === 'back' && before !== undefined ? (
        <Dialog
          heading={plan.backHeading(kinds[before.kind].name)}
          yes={plan.backYes(kinds[before.kind].name)}
          no={plan.backNo}
          busy={busy}
          onYes={() => void answer(press((at) => call(goBack, { at, body: { turn, confirmed: true } })))}
          onNo={() => setAsking(null)}
        >
          <p>{plan.backMore}</p>
          {opensRound ? <p>{plan.backRound}</p> : null}
        </Dialog>
      ) : null}
      {asking === 'end' ? (
        <Dialog
          heading={plan.endHeading}
          yes={plan.endYes}
          no={plan.endNo}
          busy={busy}
          onYes={() => void answer(press((at) => call(goForward, { at, body: { turn } })))}
          onNo={() => setAsking(null)}
        >
          <p>{plan.endMore}</p>
        </Dialog>
      ) : null}
    </div>
  );
};
