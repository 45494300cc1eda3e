import { table } from '../../kernel/table.ts';

export const RELEASE = table('release', { rest: ['body'] });
