import {
  accept,
  answerNotYet,
  choosePublic,
  PARTS,
  type OwedAnswer,
  recordWhyBefore,
  setReview,
} from '@throughline/domain';
import {
  beforeRequest,
  closeConsentRequest,
  type CloseConsentReply,
  owedAnswerRequest,
  publicRequest,
  putRequest,
  reviewRequest,
} from '@throughline/protocol';
import { Hono } from 'hono';
import { readBody } from '../../kernel/http/body.ts';
import type { Door, Parts } from '../../kernel/http/parts.ts';
import { reply, sendRefusal } from '../../kernel/http/refuse.ts';
import { convenersOnly } from '../../kernel/http/seat.ts';
import { closeConsent } from '../consent/close-consent.ts';
import { putDraftToConsent } from '../consent/put-draft-to-consent.ts';
import { refuse } from '../../kernel/refuse.ts';

/** What a convener does with the purpose. What there is to read of it, everybody in the circle reads (routes/consent.ts). */
export const deskPurposeRoutes = (parts: Parts): Hono<Door> => {
  const routes = new Hono<Door>();
  const { store, clock } = parts;
  const convener = convenersOnly(parts);

  routes.post('/api/desk/circles/:circle/purpose/put', convener, async (c) => {
    const { draft, reviewOn, until } = await readBody(c, putRequest);
    const room = c.get('room');
    const words = draft.from === 'words' ? draft : room.ofDrafting.drafts.find(({ id }) => id === draft.id);
    if (words === undefined) return sendRefusal(c, refuse('not-found', 'draft-gone', {}, { field: 'draft' }));
    // somebody may have typed since it was read: nothing is put to consent that the convener has not seen
    if (draft.from === 'draft' && PARTS.some((part) => words.parts[part] !== draft.seen[part]))
      return sendRefusal(c, refuse('too-late', 'draft-changed-since-read', {}, { field: 'draft' }));
    const put = await putDraftToConsent(parts, room, { ...words, reviewOn, until });
    return reply(c, put, ({ number }) => ({ number }));
  });

  routes.post('/api/desk/circles/:circle/purpose/close', convener, async (c) => {
    const wish = await readBody(c, closeConsentRequest);
    return reply(c, await closeConsent(parts, c.get('room'), wish), ({ decision }): CloseConsentReply => {
      if (decision === null) throw new Error('a closed version without a decision');
      return { adopted: decision.adopted, verdict: decision.verdict };
    });
  });

  routes.post('/api/desk/circles/:circle/purpose/answer', convener, async (c) => {
    const typed: OwedAnswer = await readBody(c, owedAnswerRequest);
    const { circle, ofPurpose } = c.get('room');
    const to = ofPurpose.findConsent(typed.consent);
    // while the round is open nobody reads a not-yet, so nobody answers one
    const decided =
      to !== null && ofPurpose.versions.some(({ text, decision }) => text === to.text && decision !== null);
    const answered = answerNotYet(typed, decided ? to : null, clock.today());
    if (!answered.ok) return sendRefusal(c, answered);
    await store.purposes.answerNotYet(circle.id, answered.value);
    ofPurpose.addOwed(answered.value);
    return c.json({});
  });

  routes.post('/api/desk/circles/:circle/purpose/review', convener, async (c) => {
    const typed = await readBody(c, reviewRequest);
    const { circle, ofPurpose } = c.get('room');
    const set = setReview(typed, ofPurpose.versions, ofPurpose.reviews, clock.today());
    if (!set.ok) return sendRefusal(c, set);
    await store.purposes.setReview(circle.id, set.value);
    ofPurpose.addReview(set.value);
    return c.json({});
  });

  routes.post('/api/desk/circles/:circle/purpose/public', convener, async (c) => {
    const typed = await readBody(c, publicRequest);
    const { circle, ofPurpose } = c.get('room');
    const chosen = choosePublic({ ...typed, on: clock.today() });
    if (!chosen.ok) return sendRefusal(c, chosen);
    await store.purposes.choosePublic(circle.id, chosen.value);
    ofPurpose.setPublic(chosen.value);
    return c.json({});
  });

  routes.post('/api/desk/circles/:circle/purpose/before', convener, async (c) => {
    const typed = await readBody(c, beforeRequest);
    const { circle, ofPurpose } = c.get('room');
    const recorded =
      ofPurpose.standing === null
        ? recordWhyBefore({ ...typed, on: clock.today() })
        : refuse('already-done', 'purpose-stands');
    if (!recorded.ok) return sendRefusal(c, recorded);
    if (!(await store.purposes.recordBefore(circle.id, recorded.value)))
      return sendRefusal(c, refuse('already-done', 'why-before-recorded'));
    ofPurpose.setBefore(recorded.value);
    return reply(c, accept(null));
  });
  return routes;
};
