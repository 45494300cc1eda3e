import { table } from '../../kernel/table.ts';

export const ROLL = table('roll', { key: ['id'], detached: true });
