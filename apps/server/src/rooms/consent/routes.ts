import { giveConsent, narrowWords, PARTS, takesConsent, withoutKeptWords } from '@throughline/domain';
import type { CloseConsentReply, consentEndpoints } from '@throughline/protocol';
import { idOfKey } from '../../kernel/http/detached-id.ts';
import type { Parts } from '../parts.ts';
import type { Handlers } from '../../kernel/http/serve.ts';
import { shown } from '../../kernel/http/refuse.ts';
import { closeConsent } from './close-consent.ts';
import { putDraftToConsent } from './put-draft-to-consent.ts';
import { refuse } from '../../kernel/refuse.ts';
import { DraftingMemory } from '../drafting/memory.ts';
import { PurposeMemory } from '../purpose/memory.ts';

/** What each says to the version that is put to consent, and how the round begins and ends. */
export const consentHandlers = (parts: Parts): Handlers<typeof consentEndpoints> => {
  const { store, clock } = parts;

  return {
    giveConsent: async ({ body, room, demand }) => {
      const { key, ...typed } = body;
      const id = idOfKey(key);
      const { circle } = room;
      const ofPurpose = room.of(PurposeMemory);
      const asked = takesConsent(ofPurpose.versions, clock.today());
      const given = giveConsent(typed, id, circle, asked?.text ?? null);
      if (!given.ok) return given;
      if (ofPurpose.consent(typed.text, id) === null) demand('join');
      const written = await room.write(store.consents.give(circle.id, given.value), ({ applied }) => {
        if (applied) ofPurpose.take({ consent: given.value });
      });
      if (!written.asked) return closed();
      return {};
    },

    takeConsentBack: async ({ body, room }) => {
      const { key, text, n } = body;
      const id = idOfKey(key);
      const { circle } = room;
      const ofPurpose = room.of(PurposeMemory);
      if (takesConsent(ofPurpose.versions, clock.today())?.text !== text) return closed();
      const taken = await room.write(store.consents.takeBack(circle.id, text, id, n), ({ applied }) => {
        if (applied) ofPurpose.take({ consentTakenBack: { text, id } });
      });
      if (!taken.asked) return closed();
      if (!taken.there) return nothingHere();
      return {};
    },

    narrowConsentWords: async ({ body, room }) => {
      const { key, text, shown, n } = body;
      const id = idOfKey(key);
      const { circle } = room;
      const ofPurpose = room.of(PurposeMemory);
      const before = ofPurpose.consent(text, id);
      const narrowed = narrowWords(before, shown, n);
      if (!narrowed.ok || before === null) return narrowed.ok ? nothingHere() : narrowed;
      await room.write(store.consents.narrow(circle.id, text, id, shown, n), (applied) => {
        if (!applied) return;
        ofPurpose.take({ consent: withoutKeptWords({ ...before, ...narrowed.value }) });
        if (ofPurpose.asked?.text !== text) ofPurpose.change();
      });
      return {};
    },

    readOwnConsent: async ({ body, room }) => {
      const { key, text } = body;
      const found = await store.consents.find(room.id, text, idOfKey(key));
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

    putToConsent: async ({ body, room }) => {
      const { draft, reviewOn, until } = body;
      const words = draft.from === 'words' ? draft : room.of(DraftingMemory).drafts.find(({ id }) => id === draft.id);
      if (words === undefined) return refuse('not-found', 'draft-gone', {}, { field: 'draft' });
      // somebody may have typed since it was read: nothing is put to consent that the convener has not seen
      if (draft.from === 'draft' && PARTS.some((part) => words.parts[part] !== draft.seen[part]))
        return refuse('too-late', 'draft-changed-since-read', {}, { field: 'draft' });
      const put = await putDraftToConsent(parts, room, { ...words, reviewOn, until });
      return shown(put, ({ number }) => ({ number }));
    },

    closeConsent: async ({ body, room }) => {
      const wish = body;
      return shown(await closeConsent(parts, room, wish), ({ decision }): CloseConsentReply => {
        if (decision === null) throw new Error('a closed version without a decision');
        return { adopted: decision.adopted, verdict: decision.verdict };
      });
    },
  };
};

const closed = () => refuse('too-late', 'consent-round-closed');
const nothingHere = () => refuse('not-found', 'no-own-answer');
