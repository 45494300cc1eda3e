import { Link } from 'wouter';
import { addressOf } from '@throughline/protocol/pages';
import type { Place } from '../../device/device.ts';
import { useRooms } from '../../kernel/room.ts';
import { useWords } from '../../kernel/words.tsx';

/** The menu of a circle, built from the lines that its rooms give. */
export const CircleMenu = ({ circle, place }: { readonly circle: string; readonly place: Place }) => {
  const { respond, doors } = useWords();
  const lines = useRooms()
    .flatMap(({ menu }) => menu ?? [])
    .sort((a, b) => a.at - b.at);
  return (
    <nav className="menu" aria-label={respond.more}>
      {lines.map((line) =>
        'Show' in line ? (
          <line.Show key={line.at} circle={circle} place={place} />
        ) : (
          <Link key={line.at} href={addressOf(line.path as '/c/:circle', { circle })}>
            {doors[line.door]}
          </Link>
        ),
      )}
    </nav>
  );
};
