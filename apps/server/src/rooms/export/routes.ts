import { Hono } from 'hono';
import type { Door, Parts } from '../../kernel/http/parts.ts';
import { DoorRefusal, sendRefusal } from '../../kernel/http/refuse.ts';
import { convenersOnly } from '../../kernel/http/seat.ts';
import { circleFiles } from './export.ts';

export const exportRoutes = (parts: Parts): Hono<Door> => {
  const routes = new Hono<Door>();

  /** One file of the export: what everybody in the circle may see, and no more. */
  routes.get('/api/desk/circles/:circle/export/:file', convenersOnly(parts), async (c) => {
    const wanted = c.req.param('file');
    const matrix = wanted === 'comments.csv' || wanted === 'votes.csv';
    const files = await circleFiles(c.get('room'), parts.store, matrix, parts);
    if (!files.ok) return sendRefusal(c, files);
    const file = files.value.find(({ name }) => name === wanted);
    if (file === undefined) throw new DoorRefusal('not-found', 'There is no such file to export.');
    return c.body(file.text, 200, {
      'Content-Type': file.name.endsWith('.json') ? 'application/json' : 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${file.name}"`,
    });
  });
  return routes;
};
