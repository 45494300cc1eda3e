import { accept, answerNotYet, choosePublic, type OwedAnswer, recordWhyBefore, standing } from '@throughline/domain';
import type { purposeEndpoints } from '@throughline/protocol';
import type { ServerContext } from '../context.ts';
import type { Handlers } from '../../kernel/http/serve.ts';
import { notFound, replyOf } from '../../kernel/http/refuse.ts';
import { purposeFileHandlers } from './file-routes.ts';
import { openPurpose } from './open-purpose.ts';
import { purposeView } from './purpose-view.ts';
import { circleWithStandingPurpose } from './circle-with-standing-purpose.ts';
import { refuse } from '../../kernel/refuse.ts';
import { PurposeMemory } from './memory.ts';

/** The most answers to one not-yet that are stored. The last one counts. */
const MOST_TO_ONE_NOT_YET = 100;

/** Handlers for reading the purpose, and for what a convener does with it. */
export const purposeHandlers = (context: ServerContext): Handlers<typeof purposeEndpoints> => {
  const { store, circles, clock } = context;

  return {
    ...purposeFileHandlers(context),
    readPurpose: ({ loaded }) => purposeView(loaded, clock.today()),

    readOpenPurpose: async (call) => {
      const open = openPurpose(await circleWithStandingPurpose(circles, call), clock.today());
      if (open === null) throw notFound();
      return open;
    },

    answerNotYet: async ({ body, loaded }) => {
      const typed: OwedAnswer = body;
      const { circle } = loaded;
      const ofPurpose = loaded.of(PurposeMemory);
      const to = ofPurpose.findConsent(typed.consent);
      // while the round is open nobody reads a not-yet, so nobody answers one
      const decided =
        to !== null && ofPurpose.versions.some(({ text, decision }) => text === to.text && decision !== null);
      const answered = answerNotYet(typed, decided ? to : null, clock.today());
      if (!answered.ok) return answered;
      const added = await loaded.write(
        store.purposes.answerNotYet(circle.id, answered.value, MOST_TO_ONE_NOT_YET),
        (done) => {
          if (done) ofPurpose.take({ owed: answered.value });
        },
      );
      return added ? {} : refuse('too-many', 'too-many-owed-answers', { most: MOST_TO_ONE_NOT_YET });
    },

    setReview: async ({ body, loaded }) => {
      const typed = body;
      const set = await loaded.write(store.purposes.setReviewDay(loaded.id, typed, clock.today()), (done) => {
        if (done.ok) loaded.of(PurposeMemory).take({ review: done.value });
      });
      return replyOf(set, () => ({}));
    },

    choosePublic: async ({ body, loaded }) => {
      const typed = body;
      const { circle } = loaded;
      const ofPurpose = loaded.of(PurposeMemory);
      const chosen = choosePublic({ ...typed, on: clock.today() });
      if (!chosen.ok) return chosen;
      await loaded.write(store.purposes.choosePublic(circle.id, chosen.value), () =>
        ofPurpose.take({ publicChoice: chosen.value }),
      );
      return {};
    },

    recordBefore: async ({ body, loaded }) => {
      const typed = body;
      const { circle } = loaded;
      const ofPurpose = loaded.of(PurposeMemory);
      const recorded = ofPurpose.standing === null ? recordWhyBefore({ ...typed, on: clock.today() }) : purposeStands();
      if (!recorded.ok) return recorded;
      const written = await loaded.write(store.purposes.recordBefore(circle.id, recorded.value, true), (done) => {
        if (done) ofPurpose.take({ before: recorded.value });
      });
      if (!written) {
        const { versions } = await store.purposes.load(circle.id);
        return standing(versions) === null ? refuse('already-done', 'why-before-recorded') : purposeStands();
      }
      return replyOf(accept(null), () => ({}));
    },
  };
};

const purposeStands = () => refuse('already-done', 'purpose-stands');
