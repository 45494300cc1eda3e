import { accept, answerNotYet, choosePublic, type OwedAnswer, recordWhyBefore, standing } from '@throughline/domain';
import type { purposeEndpoints } from '@throughline/protocol';
import type { Parts } from '../parts.ts';
import type { Handlers } from '../../kernel/http/serve.ts';
import { notFound, shown } from '../../kernel/http/refuse.ts';
import { purposeFileHandlers } from './file-routes.ts';
import { openPurpose } from './open-purpose.ts';
import { purposeView } from './purpose-view.ts';
import { standingRoom } from './standing-room.ts';
import { refuse } from '../../kernel/refuse.ts';
import { PurposeMemory } from './memory.ts';

/** Answers to one not-yet that are kept, the last of which counts. */
const MOST_TO_ONE_NOT_YET = 100;

/** What there is to read of the purpose, and what a convener does with it. */
export const purposeHandlers = (parts: Parts): Handlers<typeof purposeEndpoints> => {
  const { store, rooms, clock } = parts;

  return {
    ...purposeFileHandlers(parts),
    readPurpose: ({ room }) => purposeView(room, clock.today()),

    readOpenPurpose: async (call) => {
      const open = openPurpose(await standingRoom(rooms, call), clock.today());
      if (open === null) throw notFound();
      return open;
    },

    answerNotYet: async ({ body, room }) => {
      const typed: OwedAnswer = body;
      const { circle } = room;
      const ofPurpose = room.of(PurposeMemory);
      const to = ofPurpose.findConsent(typed.consent);
      // while the round is open nobody reads a not-yet, so nobody answers one
      const decided =
        to !== null && ofPurpose.versions.some(({ text, decision }) => text === to.text && decision !== null);
      const answered = answerNotYet(typed, decided ? to : null, clock.today());
      if (!answered.ok) return answered;
      const added = await room.write(
        store.purposes.answerNotYet(circle.id, answered.value, MOST_TO_ONE_NOT_YET),
        (done) => {
          if (done) ofPurpose.take({ owed: answered.value });
        },
      );
      return added ? {} : refuse('too-many', 'too-many-owed-answers', { most: MOST_TO_ONE_NOT_YET });
    },

    setReview: async ({ body, room }) => {
      const typed = body;
      const set = await room.write(store.purposes.setReviewDay(room.id, typed, clock.today()), (done) => {
        if (done.ok) room.of(PurposeMemory).take({ review: done.value });
      });
      return shown(set, () => ({}));
    },

    choosePublic: async ({ body, room }) => {
      const typed = body;
      const { circle } = room;
      const ofPurpose = room.of(PurposeMemory);
      const chosen = choosePublic({ ...typed, on: clock.today() });
      if (!chosen.ok) return chosen;
      await room.write(store.purposes.choosePublic(circle.id, chosen.value), () =>
        ofPurpose.take({ publicChoice: chosen.value }),
      );
      return {};
    },

    recordBefore: async ({ body, room }) => {
      const typed = body;
      const { circle } = room;
      const ofPurpose = room.of(PurposeMemory);
      const recorded = ofPurpose.standing === null ? recordWhyBefore({ ...typed, on: clock.today() }) : purposeStands();
      if (!recorded.ok) return recorded;
      const written = await room.write(store.purposes.recordBefore(circle.id, recorded.value, true), (done) => {
        if (done) ofPurpose.take({ before: recorded.value });
      });
      if (!written) {
        const { versions } = await store.purposes.load(circle.id);
        return standing(versions) === null ? refuse('already-done', 'why-before-recorded') : purposeStands();
      }
      return shown(accept(null), () => ({}));
    },
  };
};

const purposeStands = () => refuse('already-done', 'purpose-stands');
