import { table } from '../../kernel/table.ts';

export const CONVENER = table('convener', { key: ['user_id'] });
export const INVITATION = table('invitation', { key: ['token_hash'], rest: ['expires'] });
