import { linkTo } from '@throughline/device';
import { drawCode } from '@throughline/protocol';
import { PrintPage } from '../../frames/print/print-page.tsx';
import { usePack } from '../../kernel/words.tsx';
import type { CircleData } from '../../kernel/circle-data.ts';
import { JoiningDetails } from '../gathering/joining-details.tsx';
import { useGathering } from '../gathering/use-gathering.ts';
import { useRoster } from './roster-data.ts';

/** A slip for each person on the roster. All are alike except for the name, so that none reveals who used it. */
export const SlipsPage = ({ circle }: { readonly circle: string }) => {
  const { print } = usePack('desk');
  const { roster } = usePack('gathering');
  return (
    <PrintPage circle={circle} title={roster.slipTitle} note={print.codesStay}>
      {({ data, place }) => <Slips data={data} pass={place.pass} />}
    </PrintPage>
  );
};

const Slips = ({ data, pass }: { readonly data: CircleData; readonly pass: string }) => {
  const { roster } = usePack('gathering');
  const circle = data.circle?.circle;
  const seen = useGathering(circle?.id ?? '', pass, data.now);
  const { data: read, problem } = useRoster(circle?.id ?? null);
  if (circle === undefined) return null;
  const gathering = seen?.reply.gathering;
  const list = read?.people ?? [];
  return (
    <section className="slips">
      <h1 className="unseen">{roster.slipTitle}</h1>
      {list.length === 0 ? <p>{problem !== null ? roster.slipsSignIn : roster.none}</p> : null}
      {list.map((person) => (
        <div key={person.id} className="slip">
          <div>
            <p className="slip-name" dir="auto">
              {roster.slipTo(person.name)}
            </p>
            <p>{roster.slipAsk}</p>
            <p className="words slip-circle" lang={circle.language} dir="auto">
              {circle.name}
            </p>
            <p className="words slip-question" lang={circle.language} dir="auto">
              {circle.question}
            </p>
            {gathering === null || gathering === undefined || gathering.state === 'closed' ? null : (
              <JoiningDetails gathering={gathering} />
            )}
            <p className="small">{roster.slipPaper}</p>
          </div>
          <div>
            <img src={linkTo(drawCode, { code: `${circle.code.replaceAll(' ', '-')}.svg` })} alt="" />
            <p className="small">{roster.slipWays(location.host)}</p>
            <p>
              <strong>{circle.code}</strong>
            </p>
          </div>
        </div>
      ))}
    </section>
  );
};
