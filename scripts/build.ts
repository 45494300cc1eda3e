import { buildWeb } from './build-web.ts';

/** `npm run build` */
const built = await buildWeb();
process.stdout.write(built ? 'Built.\n' : 'The web pages are up to date.\n');
