import type { Release } from '@throughline/disclosure';
import { doneAfter, openRound } from '@throughline/domain';
import type { resultEndpoints, ResultReply } from '@throughline/protocol';
import { idOfKey } from '../../kernel/http/detached-id.ts';
import { turnAway } from '../../kernel/http/refuse.ts';
import type { Handlers } from '../../kernel/http/serve.ts';
import { BallotMemory } from '../ballot/memory.ts';
import { ResultMemory } from './memory.ts';
import { RoundMemory } from '../round/memory.ts';
import { VoiceMemory } from '../voice/memory.ts';

export const resultHandlers = (): Handlers<typeof resultEndpoints> => ({
  readResult: ({ loaded }) => told(loaded.of(ResultMemory).open),
  // a round of days shows its result, in batches, to those who have done their round
  readOwnResult: ({ body, loaded }) => {
    const { key } = body;
    const round = openRound(loaded.of(RoundMemory).all);
    if (round === null || round.mode !== 'days') return told(loaded.of(ResultMemory).open);
    const person = loaded.of(BallotMemory).answers.person(idOfKey(key));
    const answered = person === null ? 0 : loaded.of(BallotMemory).answers.answeredOf(person);
    const enough = doneAfter(loaded.of(VoiceMemory).askedCount);
    if (answered < enough || enough === 0) {
      throw turnAway('not-open', 'own-round-first', { answered, enough });
    }
    return told(loaded.of(ResultMemory).kept?.kept.release ?? loaded.of(ResultMemory).open);
  },
});

/** A release in the protocol's types: positions are text in `disclosure`, and one of eight in the protocol. */
const told = (release: Release | null): ResultReply => ({ release }) as ResultReply;
