import './purpose.css';
import type { WallProps } from '../../kernel/room.ts';
import { NextLine } from '../gathering/next-line.tsx';
import { LargeText } from './large-text.tsx';

/** The standing purpose on the wall. When a gathering closes, what happens next is below it. */
export const WallPurpose = ({ place, data, circle, step }: WallProps) => (
  <>
    <LargeText circle={circle} pass={place.pass} now={data.now} what="standing" />
    {step === 'close' ? <NextLine circle={circle} /> : null}
  </>
);
