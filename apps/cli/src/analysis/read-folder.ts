import { Refused } from '../command.ts';
import { ImportFault } from '../import/fault.ts';
import { readPolis } from '../import/polis/read-polis.ts';
import { type MatrixRoom, roomOf, THRESHOLD } from './matrix-room.ts';

/** A folder in Polis' form. @param otherwise its name where neither the person nor the folder gives one */
export const readFolder = async (folder: string, name: string | null, otherwise: string): Promise<MatrixRoom> => {
  const conversation = await readPolis(folder).catch((error: unknown) => {
    if (error instanceof ImportFault) throw new Refused(error.message);
    throw error;
  });
  return roomOf(conversation, name ?? conversation.summary.topic ?? otherwise, THRESHOLD);
};
