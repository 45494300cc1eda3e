import type { Invited } from '@throughline/domain';
import type { Row, Values } from '../../kernel/command.ts';
import { table } from '../../kernel/table.ts';

export const ROSTER = table('roster', { key: ['id'], rest: ['name', 'email', 'affected', 'invited_on'] });

export const invitedRow = (circle: string, { id, name, email, affected, invitedOn }: Invited): Values => [
  circle,
  id,
  name,
  email,
  affected,
  invitedOn,
];

export const readInvited = (row: Row): Invited =>
  ({ id: row.id, name: row.name, email: row.email, affected: row.affected, invitedOn: row.invited_on }) as Invited;
