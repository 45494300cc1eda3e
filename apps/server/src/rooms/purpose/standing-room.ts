import type { LimitKind } from '@throughline/protocol';
import { notFound } from '../../kernel/http/refuse.ts';
import { CIRCLE_ID } from '../../kernel/http/seat.ts';
import type { Room } from '../../kernel/memory/room.ts';
import type { Rooms } from '../../kernel/memory/rooms.ts';
import { PurposeMemory } from './memory.ts';

/** The room of a circle whose purpose stands, for a stranger without a pass, to whom all other circles look alike. */
export const standingRoom = async (
  rooms: Rooms,
  { at, demand }: { readonly at: { readonly circle: string }; readonly demand: (kind: LimitKind) => void },
): Promise<Room> => {
  demand('stranger');
  const room = CIRCLE_ID.test(at.circle) ? await rooms.find(at.circle) : null;
  if (room === null || room.of(PurposeMemory).standing === null) throw notFound();
  return room;
};
