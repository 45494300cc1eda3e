import type { pictureEndpoints } from '@throughline/protocol';
import type { Parts } from '../../kernel/http/parts.ts';
import type { Handlers } from '../../kernel/http/serve.ts';

export const pictureHandlers = ({ rooms }: Parts): Handlers<typeof pictureEndpoints> => ({
  readPicture: ({ room }) => {
    rooms.pictures.asked(room);
    return room.picture;
  },
});
