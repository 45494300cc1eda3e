import { shownCount } from '@throughline/disclosure';
import type { Version } from '@throughline/domain';
import type { PublicPurposeReply } from '@throughline/protocol';
import type { LoadedCircle } from '../../kernel/memory/loaded-circle.ts';
import { BallotMemory } from '../ballot/memory.ts';
import { PurposeMemory } from './memory.ts';

type MadeBy = Pick<PublicPurposeReply, 'madeWith' | 'madeWithout'>;

/**
 * Who a version was made with and without. With: positions that answered voices or the consent round, with their
 * numbers as far as they may be told. Without: affected groups that were heard in neither, with who will ask them; a
 * group leaves this list once somebody of it is heard.
 */
export const madeBy = (loaded: LoadedCircle, version: Version): MadeBy => {
  const consents = loaded.of(PurposeMemory).consentsTo(version.text);
  const heard = new Map(
    loaded.circle.positions.map(({ id }) => [
      id,
      Math.max(
        loaded.of(BallotMemory).answers.takingPart(id).answered,
        version.decision === null ? 0 : consents.filter(({ position }) => position === id).length,
      ),
    ]),
  );
  const { affected, positions } = loaded.circle;
  const silent = positions.filter(({ id }) => heard.get(id) === 0);
  return {
    madeWith: positions
      .filter(({ id }) => heard.get(id) !== 0)
      .map(({ id, name }) => ({ name, heard: shownCount(heard.get(id) ?? 0) })),
    madeWithout: [
      ...affected
        .filter(({ position }) => position === null || heard.get(position) === 0)
        .map(({ name, toBeAsked }) => ({ name, toBeAsked })),
      ...silent
        .filter(({ id }) => !affected.some(({ position }) => position === id))
        .map(({ name }) => ({ name, toBeAsked: null })),
    ],
  };
};
