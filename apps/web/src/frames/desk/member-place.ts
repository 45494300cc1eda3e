import type { DeskCircle } from '@throughline/protocol';
import { newPlace } from '../../device/device.ts';
import { ownSession } from '../../device/session.ts';

/**
 * A convener reads the circle's pages as everybody does: by its pass, not joined. What this device had joined stays as
 * it is. Kept after the page is drawn, because others are told of it.
 */
export const memberPlace = ({ circle, pass }: DeskCircle): void => {
  const { device } = ownSession;
  if (device.place(circle.id)?.pass === pass) return;
  queueMicrotask(() => device.setPlace(newPlace(circle, pass)));
};
