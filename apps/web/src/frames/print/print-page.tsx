import './print.css';
import type { ReactNode } from 'react';
import { LostCircle } from '../../kernel/not-found.tsx';
import { useTitle } from '../../kernel/page.tsx';
import type { Member } from '../../kernel/room.ts';
import { useLightSurface } from '../../kernel/theme.ts';
import { usePack, useWords } from '../../kernel/words.tsx';
import { useCircle } from '../../kernel/circle-data.ts';
import { usePlace } from '../../device/session.ts';
import { Button } from '../../parts/button.tsx';
import { Loading } from '../../parts/loading.tsx';

/** A page to print: a bar with the button, and the sheets. Always light, A4. `note`: what to know before printing. */
export const PrintPage = ({
  circle,
  title,
  note,
  children,
}: {
  readonly circle: string;
  readonly title: string;
  readonly note?: string;
  readonly children: (member: Member & { readonly circle: NonNullable<Member['data']['circle']> }) => ReactNode;
}) => {
  const { app } = useWords();
  const { print } = usePack('desk');
  const place = usePlace(circle);
  const data = useCircle(circle, place?.pass ?? null);
  useTitle(title);
  useLightSurface('print');
  if (place === null || data.lost) return <LostCircle />;
  if (data.circle === null || data.voices === null) return <Loading words={app.loading} />;
  return (
    <div className="printed">
      <header className="no-print print-bar">
        <Button kind="filled" onPress={() => globalThis.print()}>
          {print.print}
        </Button>
        {note === undefined ? null : <p className="small">{note}</p>}
      </header>
      <main id="main">{children({ id: circle, place, data, circle: data.circle })}</main>
    </div>
  );
};
