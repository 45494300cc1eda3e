import { Link } from 'wouter';

export type Room = { readonly name: string; readonly href: string };

/**
 * The links to the rooms of a circle. The header's line is the thread and ends in a knot under the current room. `at`:
 * its index, −1 for none. On a phone they are a list behind one button.
 */
export const Rooms = ({
  rooms,
  at,
  label,
}: {
  readonly rooms: readonly Room[];
  readonly at: number;
  readonly label: string;
}) => (
  <>
    <nav aria-label={label} className="rooms">
      <RoomList rooms={rooms} at={at} />
    </nav>
    <details className="rooms-folded">
      <summary>
        <span>{label}</span>
      </summary>
      <nav aria-label={label}>
        <RoomList rooms={rooms} at={at} />
      </nav>
    </details>
  </>
);

const RoomList = ({ rooms, at }: { readonly rooms: readonly Room[]; readonly at: number }) => (
  <ul>
    {rooms.map(({ name, href }, index) => (
      <li key={href}>
        <Link href={href} aria-current={index === at ? 'page' : undefined}>
          {name}
        </Link>
      </li>
    ))}
  </ul>
);
