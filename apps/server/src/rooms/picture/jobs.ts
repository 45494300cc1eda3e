import type { Jobs } from '../../kernel/memory/jobs.ts';
import type { Parts } from '../parts.ts';

/** A picture that was not made before the program stopped is made when its circle is loaded. */
export const pictureJobs = ({ pictures }: Parts): Jobs => ({ loaded: (room) => pictures.afterLoad(room) });
