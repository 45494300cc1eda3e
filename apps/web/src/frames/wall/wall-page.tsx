import { linkTo } from '@throughline/device';
import { type CircleView, drawCode } from '@throughline/protocol';
import './wall.css';
import '../desk/desk.css';
import { Suspense, useState } from 'react';
import { LostCircle } from '../../kernel/not-found.tsx';
import { useTitle } from '../../kernel/page.tsx';
import { useRooms } from '../../kernel/room.ts';
import { useLightSurface } from '../../kernel/theme.ts';
import { usePack, useWords } from '../../kernel/words.tsx';
import { useCircle } from '../../kernel/circle-data.ts';
import { usePlace } from '../../device/session.ts';
import { Loading } from '../../parts/loading.tsx';
import { MarkKey } from '../../parts/marks.tsx';
import { Wordmark } from '../../parts/wordmark.tsx';

/**
 * The page for a projector. It shows the view of the first room of the program that wants to be shown. Always light.
 */
export const WallPage = ({ circle: id }: { readonly circle: string }) => {
  const { app } = useWords();
  const words = usePack('desk');
  const place = usePlace(id);
  const data = useCircle(id, place?.pass ?? null);
  const [keyShown, setKeyShown] = useState(false);
  const rooms = useRooms();
  useTitle(words.wall.title);
  useLightSurface('wall');
  if (place === null || data.lost) return <LostCircle />;
  if (data.circle === null) return <Loading words={app.loading} />;
  const { circle } = data.circle;
  const step = data.now?.gathering?.kind ?? null;
  const shown = { place, data, circle, step, onKey: setKeyShown };
  const View = rooms.find(({ wall }) => wall?.wants(data.now, step))?.wall?.Show;
  return (
    <div className="wall">
      <main id="main">
        <Suspense fallback={null}>
          {step === null
            ? null
            : rooms.map(({ WallLine }, at) => WallLine && <WallLine key={at} {...shown} step={step} />)}
          {View === undefined ? null : <View {...shown} />}
        </Suspense>
      </main>
      <WallBand circle={circle} isResult={keyShown} />
    </div>
  );
};

/** The linen-coloured band: the circle, the code, the four words, the key of the marks. */
const WallBand = ({ circle, isResult }: { readonly circle: CircleView; readonly isResult: boolean }) => {
  const words = usePack('desk').wall;
  const { app } = useWords();
  const [host] = useState(() => location.host);
  return (
    <aside className="wall-band">
      <Wordmark />
      <p className="words wall-circle" lang={circle.language} dir="auto">
        {circle.name}
      </p>
      {circle.example ? <p className="wall-small soft">{app.example}</p> : null}
      {circle.imported !== null ? (
        <p className="wall-small soft">{app.imported(circle.imported)}</p>
      ) : (
        <>
          <img
            src={linkTo(drawCode, { code: `${circle.code.replaceAll(' ', '-')}.svg` })}
            alt={`${words.join}: ${circle.code}`}
            className="wall-qr"
          />
          <p className="wall-small soft">
            {words.type} <strong className="host">{host}</strong>
          </p>
          <p className="wall-code">{circle.code}</p>
        </>
      )}
      {isResult ? (
        <div className="wall-key">
          <WallKey circle={circle} />
        </div>
      ) : null}
    </aside>
  );
};

const WallKey = ({ circle }: { readonly circle: CircleView }) => {
  const words = usePack('result');
  return (
    <>
      <h2>{words.keyHeading}</h2>
      <MarkKey
        words={words.fills}
        places={circle.positions.length === 0 ? [null] : circle.positions.slice(0, 3).map((_, place) => place)}
      />
    </>
  );
};
