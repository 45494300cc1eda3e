import { call } from '../../device/api.ts';
import { ballotName } from '@throughline/device';
import { dealVoices, openBallot, type VoiceView } from '@throughline/protocol';
import { type Answer, doneAfter } from '@throughline/domain';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Given, Place } from '../../device/device.ts';
import { useSession } from '../../device/session.ts';

/** How many voices are fetched ahead, so that a phone without a connection in a lift still has some. */
const AHEAD = 12;

export type Asking = {
  /** The voice to answer. Null when there is none left, undefined while it is being fetched. */
  readonly voice: VoiceView | null | undefined;
  /** The voice answered last. Until the next answer it can be undone or marked. */
  readonly last: { readonly voice: VoiceView; readonly given: Given } | null;
  /** Answers given in this stretch, of `of`. */
  readonly done: number;
  readonly of: number;
  readonly answered: number;
  readonly answer: (answer: Answer) => void;
  readonly undo: () => void;
  readonly mark: (important: boolean) => void;
};

/**
 * The voices that one device is asked, and its answers. The server chooses the next voices; without a connection the
 * phone draws them at random.
 */
export const useAsking = (
  place: Place,
  voices: readonly VoiceView[] | null,
  isOpen: boolean,
  first: string | null,
): Asking => {
  const { device, outbox } = useSession();
  const { circle } = place;
  const [queue, setQueue] = useState<readonly string[] | null>(first === null ? null : [first]);
  const [last, setLast] = useState<string | null>(null);
  const dealing = useRef(false);
  const asked = useMemo(
    () => new Map((voices ?? []).filter(({ state }) => state === 'asked').map((voice) => [voice.id, voice])),
    [voices],
  );
  const isAnswered = useCallback(
    (id: string) => (device.place(circle)?.answers[id]?.answer ?? null) !== null,
    [device, circle],
  );
  const answered = [...asked.keys()].filter(isAnswered).length;
  const left = [...asked.keys()].filter((id) => !isAnswered(id));

  const deal = useCallback(async () => {
    if (dealing.current) return;
    dealing.current = true;
    const key = device.key(circle, 'ballot');
    // the server deals voices only to a ballot that it has, so a ballot that still waits is sent first
    if (outbox.isWaiting(openBallot, circle, ballotName(key))) await outbox.flush();
    const reply = await call(dealVoices, { at: { circle }, pass: place.pass, body: { key, want: AHEAD } });
    const unanswered = [...asked.keys()].filter((id) => !isAnswered(id));
    const dealt = reply.ok ? reply.body.voices : byLot(unanswered);
    setQueue((before) => {
      const first = (before ?? []).filter((id) => unanswered.includes(id)).slice(0, 1);
      return [...first, ...dealt.filter((id) => !first.includes(id))];
    });
    dealing.current = false;
  }, [circle, place.pass, device, outbox, asked, isAnswered]);

  const current = (queue ?? []).find((id) => asked.has(id) && !isAnswered(id));
  const needsDeal = isOpen && voices !== null && left.length > 0 && current === undefined;
  useEffect(() => {
    if (needsDeal) void deal();
  }, [needsDeal, deal]);

  const give = (id: string, change: Partial<Given>) => {
    const before = device.place(circle)?.answers[id] ?? { answer: null, important: false, n: 0 };
    const given = { ...before, ...change, n: before.n + 1 };
    device.change(circle, (kept) => ({ ...kept, answers: { ...kept.answers, [id]: given } }));
    outbox.putResponse(circle, device.key(circle, 'ballot'), { voice: id, ...given });
  };

  const stretch = doneAfter(asked.size);
  const lastVoice = last === null ? undefined : asked.get(last);
  const lastGiven = last === null ? undefined : place.answers[last];
  return {
    voice:
      voices === null
        ? undefined
        : left.length === 0
          ? null
          : current === undefined
            ? undefined
            : (asked.get(current) ?? null),
    last:
      lastVoice === undefined || lastGiven === undefined || lastGiven.answer === null
        ? null
        : { voice: lastVoice, given: lastGiven },
    done: stretch === 0 ? 0 : answered % stretch,
    of: stretch,
    answered,
    answer: (answer) => {
      if (current === undefined) return;
      give(current, { answer, important: false });
      setLast(current);
    },
    undo: () => {
      if (last === null) return;
      give(last, { answer: null, important: false });
      setQueue((before) => [last, ...(before ?? []).filter((id) => id !== last)]);
      setLast(null);
    },
    mark: (important) => {
      if (last !== null) give(last, { important });
    },
  };
};

const byLot = (ids: readonly string[]): readonly string[] => {
  const mixed = [...ids];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = Math.floor(Math.random() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other] as string, mixed[at] as string];
  }
  return mixed;
};
