import type { KernelContext } from '../kernel/http/context.ts';
import type { RoomFiles } from './export/exported-file.ts';
import type { RollBuffer } from './join/roll-buffer.ts';
import type { PictureKeeper } from './picture/picture-keeper.ts';
import type { DocumentMaker } from './purpose/documents/document-maker.ts';

/** Everything that handlers and jobs are built from. server.ts puts it together. */
export type ServerContext = KernelContext & {
  readonly roll: RollBuffer;
  readonly pictures: PictureKeeper;
  readonly documents: DocumentMaker;
  /** What rooms add to an export. */
  readonly files: readonly RoomFiles[];
};
