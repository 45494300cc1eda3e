import { type LiveState, NOTHING_YET } from '@throughline/device';
import { type CircleReply, type Now, readCircle, readVoices, type VoiceView } from '@throughline/protocol';
import { useEffect, useRef, useState } from 'react';
import { useFetched } from '../device/use-fetched.ts';
import { followCircle } from '../device/live.ts';
import { useSession } from '../device/session.ts';

export type CircleData = {
  readonly circle: CircleReply | null;
  readonly voices: readonly VoiceView[] | null;
  readonly now: Now | null;
  readonly connected: boolean;
  /** The pass does not open this circle (any more), or there is no pass. */
  readonly lost: boolean;
};

/**
 * A circle's frame, voices and live snapshot. The last reading is stored on the device, so that a phone without a
 * connection still shows the voices it has.
 */
export const useCircle = (id: string, pass: string | null): CircleData => {
  const { now, connected } = useLive(id, pass);
  const of = pass === null ? null : { at: { circle: id }, pass };
  const circle = useFetched(of && { route: readCircle, ...of }, {
    moves: now?.circle.revision,
    keep: `throughline.read.circle.${id}`,
  });
  const voices = useFetched(of && { route: readVoices, ...of }, {
    moves: now?.voices.revision,
    keep: `throughline.read.voices.${id}`,
  });
  const { problem } = circle;
  useFlushAtOpening(now);
  return {
    circle: circle.data,
    voices: voices.data?.voices ?? null,
    now,
    connected,
    lost: problem !== null && problem !== 'offline' && problem.status === 404,
  };
};

/** The live state of a circle, updated as it changes. */
export const useLive = (id: string, pass: string | null): LiveState => {
  const [state, setState] = useState<LiveState>(NOTHING_YET);
  useEffect(() => {
    if (pass === null) return;
    const follow = followCircle(id, pass, setState);
    return () => {
      follow.stop();
      setState(NOTHING_YET);
    };
  }, [id, pass]);
  return state;
};

/** Sends the posts that waited for a round as soon as one opens. */
const useFlushAtOpening = (now: Now | null): void => {
  const { outbox } = useSession();
  const { number, state } = now?.round ?? {};
  const before = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (state === 'open' && before.current !== `${number}`) void outbox.flush();
    before.current = state === 'open' ? `${number}` : undefined;
  }, [outbox, number, state]);
};
