import type { Release } from '@throughline/disclosure';
import { doneAfter, openRound } from '@throughline/domain';
import type { resultEndpoints, ResultReply } from '@throughline/protocol';
import { idOfKey } from '../../kernel/http/detached-id.ts';
import { turnAway } from '../../kernel/http/refuse.ts';
import type { Handlers } from '../../kernel/http/serve.ts';

export const resultHandlers = (): Handlers<typeof resultEndpoints> => ({
  readResult: ({ room }) => told(room.openRelease),
  // a round of days shows its result, in batches, to those who have done their round
  readOwnResult: ({ body, room }) => {
    const { key } = body;
    const round = openRound(room.rounds);
    if (round === null || round.mode !== 'days') return told(room.openRelease);
    const person = room.answers.person(idOfKey(key));
    const answered = person === null ? 0 : room.answers.answeredOf(person);
    const enough = doneAfter(room.askedCount);
    if (answered < enough || enough === 0) {
      throw turnAway('not-open', 'own-round-first', { answered, enough });
    }
    return told(room.result?.kept.release ?? room.openRelease);
  },
});

/** A release as it travels: positions are known to disclosure as text, to the protocol as one of eight. */
const told = (release: Release | null): ResultReply => ({ release }) as ResultReply;
