import { type Outcome, parseCode } from '@throughline/domain';
import type { Store } from '@throughline/store';
import { LoadedCircle } from '../../kernel/memory/loaded-circle.ts';
import { refuse } from '../../kernel/refuse.ts';
import { FILES, MEMORIES } from '../all.ts';
import { circleFiles } from './export.ts';
import type { ExportedFile, Given } from './exported-file.ts';

/** The export files of one circle, found by its id or its four words. Opens nothing for writing. */
export const exportCircle = async (
  store: Store,
  idOrCode: string,
  matrix: boolean,
  given: Given,
): Promise<Outcome<readonly ExportedFile[]>> => {
  const code = parseCode(idOrCode);
  const id = code === null ? idOrCode.trim() : ((await store.circles.findByCode(code))?.circle.id ?? '');
  const loaded = await LoadedCircle.load(MEMORIES, store, id, 0);
  return loaded === null ? refuse('not-found', 'no-such-circle') : circleFiles(loaded, store, matrix, given, FILES);
};
