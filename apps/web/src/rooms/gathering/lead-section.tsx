import { call } from '../../device/api.ts';
import { type GatheringView, takeLead } from '@throughline/protocol';
import { usePack } from '../../kernel/words.tsx';
import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import type { Press, SeenGatherings } from './gathering-data.ts';
import { Said } from '../../parts/said.tsx';

/** The leader's name, whether they are there, and taking over the lead at the current step. */
export const LeadSection = ({
  gathering,
  seen,
  press,
  busy,
}: {
  readonly gathering: GatheringView;
  readonly seen: SeenGatherings;
  readonly press: Press;
  readonly busy: boolean;
}) => {
  const { plan, clock } = usePack('gathering');
  const [name, setName] = useState(seen.you);
  const [fault, setFault] = useState<string>();
  const { leads, away } = gathering;
  return (
    <section className="stack">
      <h2>{plan.leadHeading}</h2>
      <Said dir="auto">
        {leads === null
          ? plan.nobodyLeads
          : seen.youLead
            ? plan.youLead(leads)
            : away
              ? clock.away(leads)
              : clock.leads(leads)}
      </Said>
      {seen.youLead ? null : (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void press((at) => call(takeLead, { at, body: { name } })).then((answered) =>
              setFault(
                !answered.ok && !answered.offline && answered.refusal.field === 'name'
                  ? answered.refusal.words
                  : undefined,
              ),
            );
          }}
        >
          <Field label={plan.leadName} name="lead-name" value={name} onValue={setName} fault={fault} />
          <p className="small soft">{plan.leadMore}</p>
          <Button type="submit" busy={busy}>
            {plan.lead}
          </Button>
        </form>
      )}
    </section>
  );
};
