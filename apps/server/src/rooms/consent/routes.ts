import { giveConsent, narrowWords, PARTS, takesConsent } from '@throughline/domain';
import type { CloseConsentReply, consentEndpoints } from '@throughline/protocol';
import { idOfKey } from '../../kernel/http/detached-id.ts';
import type { ServerContext } from '../context.ts';
import type { Handlers } from '../../kernel/http/serve.ts';
import { replyOf } from '../../kernel/http/refuse.ts';
import { closeConsent } from './close-consent.ts';
import { putDraftToConsent } from './put-draft-to-consent.ts';
import { refuse } from '../../kernel/refuse.ts';
import { DraftingMemory } from '../drafting/memory.ts';
import { PurposeMemory } from '../purpose/memory.ts';

/** Handlers for answers to the version that is put to consent, and for opening and closing the round. */
export const consentHandlers = (context: ServerContext): Handlers<typeof consentEndpoints> => {
  const { store, clock } = context;

  return {
    giveConsent: async ({ body, loaded, demand }) => {
      const { key, ...typed } = body;
      const id = idOfKey(key);
      const { circle } = loaded;
      const ofPurpose = loaded.of(PurposeMemory);
      const asked = takesConsent(ofPurpose.versions, clock.today());
      const given = giveConsent(typed, id, circle, asked?.text ?? null);
      if (!given.ok) return given;
      if (ofPurpose.consent(typed.text, id) === null) demand('join');
      const written = await loaded.write(store.consents.give(circle.id, given.value), ({ applied }) => {
        if (applied) ofPurpose.take({ consent: given.value });
      });
      if (!written.asked) return closed();
      return {};
    },

    takeConsentBack: async ({ body, loaded }) => {
      const { key, text, n } = body;
      const id = idOfKey(key);
      const { circle } = loaded;
      const ofPurpose = loaded.of(PurposeMemory);
      if (takesConsent(ofPurpose.versions, clock.today())?.text !== text) return closed();
      const taken = await loaded.write(store.consents.takeBack(circle.id, text, id, n), ({ applied }) => {
        if (applied) ofPurpose.take({ consentTakenBack: { text, id } });
      });
      if (!taken.asked) return closed();
      if (!taken.there) return nothingHere();
      return {};
    },

    narrowConsentWords: async ({ body, loaded }) => {
      const { key, text, shown, n } = body;
      const id = idOfKey(key);
      const { circle } = loaded;
      const ofPurpose = loaded.of(PurposeMemory);
      const before = ofPurpose.consent(text, id);
      const narrowed = narrowWords(before, shown, n);
      if (!narrowed.ok || before === null) return narrowed.ok ? nothingHere() : narrowed;
      await loaded.write(store.consents.narrow(circle.id, text, id, shown, n), (applied) => {
        if (applied) ofPurpose.take({ consentNarrowed: { text, id, shown, n } });
      });
      return {};
    },

    readOwnConsent: async ({ body, loaded }) => {
      const { key, text } = body;
      const found = await store.consents.find(loaded.id, text, idOfKey(key));
      if (found === null) return nothingHere();
      const { n, consent } = found;
      return {
        n,
        given:
          consent === null
            ? null
            : {
                answer: consent.answer,
                words: consent.words,
                wouldChange: consent.wouldChange,
                shown: consent.shown,
              },
      };
    },

    putToConsent: async ({ body, loaded }) => {
      const { draft, reviewOn, until } = body;
      const words = draft.from === 'words' ? draft : loaded.of(DraftingMemory).drafts.find(({ id }) => id === draft.id);
      if (words === undefined) return refuse('not-found', 'draft-gone', {}, { field: 'draft' });
      // somebody may have typed since the convener read the draft: only words that the convener has seen are put to
      // consent
      if (draft.from === 'draft' && PARTS.some((part) => words.parts[part] !== draft.seen[part]))
        return refuse('too-late', 'draft-changed-since-read', {}, { field: 'draft' });
      const put = await putDraftToConsent(context, loaded, { ...words, reviewOn, until });
      return replyOf(put, ({ number }) => ({ number }));
    },

    closeConsent: async ({ body, loaded }) => {
      const wish = body;
      return replyOf(await closeConsent(context, loaded, wish), ({ decision }): CloseConsentReply => {
        if (decision === null) throw new Error('a closed version without a decision');
        return { adopted: decision.adopted, verdict: decision.verdict };
      });
    },
  };
};

const closed = () => refuse('too-late', 'consent-round-closed');
const nothingHere = () => refuse('not-found', 'no-own-answer');
