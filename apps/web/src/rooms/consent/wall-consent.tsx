import '../purpose/purpose.css';
import type { WallShown } from '../../kernel/room.ts';
import { LargeText } from '../purpose/large-text.tsx';

/** The text that is asked, on the wall. */
export const WallConsent = ({ place, data, circle }: WallShown) => (
  <LargeText circle={circle} pass={place.pass} now={data.now} what="asked" />
);
