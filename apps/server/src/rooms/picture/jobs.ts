import type { Jobs } from '../../kernel/memory/jobs.ts';
import type { ServerContext } from '../context.ts';

/** Makes a picture that was not finished before the program stopped, when its circle is loaded. */
export const pictureJobs = ({ pictures }: ServerContext): Jobs => ({ loaded: (loaded) => pictures.afterLoad(loaded) });
