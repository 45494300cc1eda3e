import { endpoint, of, route } from './endpoint.ts';

export const exportFile = route('GET', '/api/desk/circles/:circle/export/:file', of<undefined, 'file'>());

export const exportEndpoints = {
  exportFile: endpoint(exportFile, {
    says: 'One file of the export: what everybody in the circle may see, and no more.',
    seat: 'convener',
    body: null,
    reply: 'file',
    since: 1,
  }),
};
