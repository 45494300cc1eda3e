import type { pictureEndpoints } from '@throughline/protocol';
import type { Parts } from '../parts.ts';
import type { Handlers } from '../../kernel/http/serve.ts';
import { PictureMemory } from './memory.ts';

export const pictureHandlers = ({ pictures }: Parts): Handlers<typeof pictureEndpoints> => ({
  readPicture: ({ room }) => {
    pictures.asked(room);
    return room.of(PictureMemory).reply();
  },
});
