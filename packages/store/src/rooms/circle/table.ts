import { table } from '../../kernel/table.ts';

export const CIRCLE = table('circle', { rest: ['body'] });
export const ADMISSION = table('admission', { rest: ['code', 'pass'] });
