import { type Room, room } from '../../kernel/room.ts';
import {
  changeCircle,
  createCircle,
  findAdmission,
  findByCode,
  findCircle,
  listCircles,
  pageOfCircles,
  pageOfCirclesOf,
} from './commands.ts';
import { createWholeWith, removeCircleWith } from './create-whole.ts';
import { ADMISSION, CIRCLE } from './table.ts';

/** The circle itself. `rooms` are the rooms that a circle contains. */
export const circle = <const L extends readonly Room[]>(rooms: L) => {
  const createWhole = createWholeWith(rooms);
  const remove = removeCircleWith(rooms);
  return room({
    name: 'circle',
    port: 'circles',
    tables: [CIRCLE, ADMISSION],
    reads: {
      find: findCircle,
      findByCode,
      admission: findAdmission,
      list: listCircles,
      page: pageOfCircles,
      pageOfConvener: pageOfCirclesOf,
    },
    writes: { create: createCircle, createWhole, change: changeCircle, remove },
    circleOf: { create: ({ id }) => id, createWhole: ({ circle: { id } }) => id, change: ({ id }) => id },
  });
};
