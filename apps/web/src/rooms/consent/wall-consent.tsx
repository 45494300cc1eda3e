import '../purpose/purpose.css';
import type { WallProps } from '../../kernel/room.ts';
import { LargeText } from '../purpose/large-text.tsx';

/** The text that is put to consent, on the wall. */
export const WallConsent = ({ place, data, circle }: WallProps) => (
  <LargeText circle={circle} pass={place.pass} now={data.now} what="asked" />
);
