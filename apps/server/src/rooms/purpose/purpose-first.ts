import { mayBeginWork } from '@throughline/domain';
import type { MiddlewareHandler } from 'hono';
import type { Door } from '../../kernel/http/context.ts';
import { sendRefusal } from '../../kernel/http/refuse.ts';
import { PurposeMemory } from './memory.ts';

/**
 * Purpose first: runs after the seat's check, before every route that begins work (aims, cycles). Refuses until a
 * purpose was consented to, or a convener has recorded why work begins before it.
 */
export const purposeFirst: MiddlewareHandler<Door> = async (c, next) => {
  const { versions, before } = c.get('loaded').of(PurposeMemory);
  const may = mayBeginWork(versions, before);
  if (!may.ok) return sendRefusal(c, may);
  return next();
};
