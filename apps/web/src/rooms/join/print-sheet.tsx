import { linkTo } from '@throughline/device';
import { drawCode } from '@throughline/protocol';
import { PrintPage } from '../../frames/print/print-page.tsx';
import type { CircleData } from '../../kernel/circle-data.ts';
import { usePack } from '../../kernel/words.tsx';
import { Wordmark } from '../../parts/wordmark.tsx';

/** The sheet with the code and the four words, for a wall or a table. */
export const SheetPage = ({ circle }: { readonly circle: string }) => {
  const { print } = usePack('desk');
  return (
    <PrintPage circle={circle} title={print.sheetTitle}>
      {(member) => <Sheet circle={member.circle} />}
    </PrintPage>
  );
};

type Circle = NonNullable<CircleData['circle']>;

const Sheet = ({ circle: { circle } }: { readonly circle: Circle }) => {
  const { print } = usePack('desk');
  return (
    <section className="sheet">
      <Wordmark link={false} />
      <h1 className="words sheet-name" lang={circle.language} dir="auto">
        {circle.name}
      </h1>
      <p className="words sheet-question" lang={circle.language} dir="auto">
        {circle.question}
      </p>
      <div className="sheet-ways">
        <div>
          <img
            src={linkTo(drawCode, { code: `${circle.code.replaceAll(' ', '-')}.svg` })}
            alt={`${location.origin}/j/${circle.code.replaceAll(' ', '-')}`}
          />
          <p>{print.scan}</p>
        </div>
        <div>
          <p>{print.orType(location.host)}</p>
          <p className="sheet-code">
            {circle.code.split(' ').map((word) => (
              <span key={word}>{word}</span>
            ))}
          </p>
        </div>
      </div>
      <p>{print.minutes}</p>
      <p>{print.otherWays}</p>
    </section>
  );
};
