import type { Invited } from '@throughline/domain';
import type { Row, Value } from '../../kernel/command.ts';

type Values = readonly Value[];

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
