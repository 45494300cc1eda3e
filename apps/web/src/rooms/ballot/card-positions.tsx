import { usePack } from '../../kernel/words.tsx';
import type { CircleView } from '@throughline/protocol';
import { PositionBadge } from '../../parts/position-shape.tsx';

/** "Who are you speaking as today?" on a paper card: a box to tick for each position, and one for rather not say. */
export const CardPositions = ({ circle }: { readonly circle: Pick<CircleView, 'positions'> }) => {
  const { print } = usePack('desk');
  return (
    <>
      <h2>{print.speaking}</h2>
      <ul className="card-positions">
        {circle.positions.map(({ id, name }, place) => (
          <li key={id}>
            <span className="box" /> <PositionBadge place={place} /> <span dir="auto">{name}</span>
          </li>
        ))}
        <li>
          <span className="box" /> <PositionBadge place={null} /> {print.rather}
        </li>
      </ul>
    </>
  );
};
