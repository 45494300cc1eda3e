import type { DeskCircle } from '@throughline/protocol';
import { newPlace } from '../../device/device.ts';
import { ownSession } from '../../device/session.ts';

/**
 * Lets a convener read the circle's member pages with its pass, without having joined. If this device had joined, that
 * place stays unchanged. The place is stored in a microtask, because storing notifies listeners and a render must not.
 */
export const memberPlace = ({ circle, pass }: DeskCircle): void => {
  const { device } = ownSession;
  if (device.place(circle.id)?.pass === pass) return;
  queueMicrotask(() => device.setPlace(newPlace(circle, pass)));
};
