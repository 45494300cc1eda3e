import { giveConsent, narrowWords, takesConsent } from '@throughline/domain';
import {
  consentMineRequest,
  type ConsentMineReply,
  consentRequest,
  consentTakeBackRequest,
  consentWordsRequest,
} from '@throughline/protocol';
import { Hono } from 'hono';
import { readBody } from '../../kernel/http/body.ts';
import { idOfKey } from '../../kernel/http/detached-id.ts';
import type { Door, Parts } from '../../kernel/http/parts.ts';
import { sendRefusal } from '../../kernel/http/refuse.ts';
import { addressOf, membersOnly } from '../../kernel/http/seat.ts';
import { purposeView } from '../purpose/purpose-view.ts';
import { refuse } from '../../kernel/refuse.ts';

/** The purpose as the circle reads it, and what each says to the version that is put to consent. */
export const consentRoutes = (parts: Parts): Hono<Door> => {
  const routes = new Hono<Door>();
  const { store, limits, clock } = parts;
  const member = membersOnly(parts);

  routes.get('/api/circles/:circle/purpose', member, (c) => c.json(purposeView(c.get('room'), clock.today())));

  routes.post('/api/circles/:circle/consent', member, async (c) => {
    const { key, ...typed } = await readBody(c, consentRequest);
    const id = idOfKey(key);
    limits.demand('device', id);
    const { circle, ofPurpose } = c.get('room');
    const asked = takesConsent(ofPurpose.versions, clock.today());
    const given = giveConsent(typed, id, circle, asked?.text ?? null);
    if (!given.ok) return sendRefusal(c, given);
    if (ofPurpose.consent(typed.text, id) === null) limits.demand('join', addressOf(c, parts));
    const written = await store.consents.give(circle.id, given.value);
    if (!written.asked) return sendRefusal(c, closed());
    if (written.applied) ofPurpose.setConsent(given.value);
    return c.json({});
  });

  routes.post('/api/circles/:circle/consent/take-back', member, async (c) => {
    const { key, text, n } = await readBody(c, consentTakeBackRequest);
    const id = idOfKey(key);
    limits.demand('device', id);
    const { circle, ofPurpose } = c.get('room');
    if (takesConsent(ofPurpose.versions, clock.today())?.text !== text) return sendRefusal(c, closed());
    const taken = await store.consents.takeBack(circle.id, text, id, n);
    if (!taken.asked) return sendRefusal(c, closed());
    if (!taken.there) return sendRefusal(c, nothingHere());
    if (taken.applied) ofPurpose.removeConsent(text, id);
    return c.json({});
  });

  routes.post('/api/circles/:circle/consent/words', member, async (c) => {
    const { key, text, shown, n } = await readBody(c, consentWordsRequest);
    const id = idOfKey(key);
    limits.demand('device', id);
    const { circle, ofPurpose } = c.get('room');
    const before = ofPurpose.consent(text, id);
    const narrowed = narrowWords(before, shown, n);
    if (!narrowed.ok || before === null) return sendRefusal(c, narrowed.ok ? nothingHere() : narrowed);
    if (await store.consents.narrow(circle.id, text, id, shown, n)) {
      ofPurpose.setConsent({
        ...before,
        ...narrowed.value,
        ...(shown === 'count-only' ? { words: '', wouldChange: '' } : {}),
      });
      if (ofPurpose.asked?.text !== text) ofPurpose.change();
    }
    return c.json({});
  });

  routes.post('/api/circles/:circle/consent/mine', member, async (c) => {
    const { key, text } = await readBody(c, consentMineRequest);
    limits.demand('device', idOfKey(key));
    const found = await store.consents.find(c.get('room').circle.id, text, idOfKey(key));
    if (found === null) return sendRefusal(c, nothingHere());
    const { n, consent } = found;
    return c.json({
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
    } satisfies ConsentMineReply);
  });
  return routes;
};

const closed = () => refuse('too-late', 'consent-round-closed');
const nothingHere = () => refuse('not-found', 'no-own-answer');
