import type { pictureEndpoints } from '@throughline/protocol';
import type { ServerContext } from '../context.ts';
import type { Handlers } from '../../kernel/http/serve.ts';
import { PictureMemory } from './memory.ts';

export const pictureHandlers = ({ pictures }: ServerContext): Handlers<typeof pictureEndpoints> => ({
  readPicture: ({ loaded }) => {
    pictures.asked(loaded);
    return loaded.of(PictureMemory).reply();
  },
});
