import type { Jobs } from '../../kernel/memory/jobs.ts';
import type { ServerContext } from '../context.ts';

/** A picture that was not made before the program stopped is made when its circle is loaded. */
export const pictureJobs = ({ pictures }: ServerContext): Jobs => ({ loaded: (loaded) => pictures.afterLoad(loaded) });
