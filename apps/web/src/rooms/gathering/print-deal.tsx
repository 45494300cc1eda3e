import { newId } from '../../device/keys.ts';
import { PrintPage } from '../../frames/print/print-page.tsx';
import { usePack } from '../../kernel/words.tsx';
import type { CircleData } from '../../kernel/circle-data.ts';
import { shuffled } from '@throughline/domain';
import { useMemo } from 'react';

/** Cards to read aloud with one voice each, shuffled anew for each print. People deal them out by hand. */
export const DealPage = ({ circle }: { readonly circle: string }) => {
  const { print } = usePack('desk');
  const { roster } = usePack('gathering');
  return (
    <PrintPage circle={circle} title={roster.dealTitle} note={print.codesStay}>
      {({ data }) => <DealCards data={data} />}
    </PrintPage>
  );
};

const DealCards = ({ data }: { readonly data: CircleData }) => {
  const { roster } = usePack('gathering');
  const cards = useMemo(() => {
    const asked = new Map(
      (data.voices ?? []).filter(({ state }) => state === 'asked').map((voice) => [voice.id, voice]),
    );
    return shuffled([...asked.keys()], newId()).flatMap((id) => asked.get(id) ?? []);
  }, [data.voices]);
  return (
    <section className="deal-cards">
      <h1 className="unseen">{roster.dealTitle}</h1>
      {cards.length === 0 ? <p>{roster.dealNone}</p> : null}
      {cards.map((voice) => (
        <div key={voice.id} className="deal-card">
          <p>{roster.dealCard}</p>
          <p className="words" lang={voice.language} dir="auto">
            {voice.text}
          </p>
          <p className="small">{roster.dealOwn}</p>
        </div>
      ))}
    </section>
  );
};
