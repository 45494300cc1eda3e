import './purpose.css';
import type { WallProps } from '../../kernel/room.ts';
import { NextLine } from '../gathering/next-line.tsx';
import { LargeText } from './large-text.tsx';

/** The purpose that stands, on the wall; when a gathering closes, what happens next stands under it. */
export const WallPurpose = ({ place, data, circle, step }: WallProps) => (
  <>
    <LargeText circle={circle} pass={place.pass} now={data.now} what="standing" />
    {step === 'close' ? <NextLine circle={circle} /> : null}
  </>
);
