import type { exportEndpoints } from '@throughline/protocol';
import type { ServerContext } from '../context.ts';
import type { Handlers } from '../../kernel/http/serve.ts';
import { turnAway } from '../../kernel/http/refuse.ts';
import { circleFiles } from './export.ts';

export const exportHandlers = (context: ServerContext): Handlers<typeof exportEndpoints> => {
  return {
    /** One file of the export: what everybody in the circle may see, and no more. */
    exportFile: async ({ at, loaded, c }) => {
      const wanted = at.file;
      const matrix = wanted === 'comments.csv' || wanted === 'votes.csv';
      const files = await circleFiles(loaded, context.store, matrix, context, context.files);
      if (!files.ok) return files;
      const file = files.value.find(({ name }) => name === wanted);
      if (file === undefined) throw turnAway('not-found', 'no-such-file');
      return c.body(file.text, 200, {
        'Content-Type': file.name.endsWith('.json') ? 'application/json' : 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${file.name}"`,
      });
    },
  };
};
