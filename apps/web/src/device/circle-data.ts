import type { CircleReply, Now, VoicesReply, VoiceView } from '@throughline/protocol';
import { useEffect, useRef, useState } from 'react';
import { ask } from './api.ts';
import { Live, type LiveState } from './live.ts';
import { useSession } from './session.ts';

export type CircleData = {
  readonly circle: CircleReply | null;
  readonly voices: readonly VoiceView[] | null;
  readonly now: Now | null;
  readonly connected: boolean;
  /** The pass does not open this circle (any more), or there is none. */
  readonly lost: boolean;
};

const NOTHING: CircleData = { circle: null, voices: null, now: null, connected: false, lost: false };

/**
 * A circle's frame, voices and live snapshot. What was last read is kept on the device, so that a phone without a
 * connection still shows the voices it has.
 */
export const useCircle = (id: string, pass: string | null): CircleData => {
  const { device, outbox } = useSession();
  const [data, setData] = useState<CircleData>(() => ({ ...NOTHING, ...readCache(device.keep.getItem(cacheKey(id))) }));
  const seen = useRef({ voices: -1, circle: -1, round: '' });

  useEffect(() => {
    if (pass === null) return;
    let live: Live | null = null;
    let over = false;
    const merge = (more: Partial<CircleData>) => {
      if (over) return;
      setData((before) => {
        const after = { ...before, ...more };
        if (more.circle !== undefined || more.voices !== undefined)
          device.keep.setItem(cacheKey(id), JSON.stringify({ circle: after.circle, voices: after.voices }));
        return after;
      });
    };
    const fetchCircle = async () => {
      const answered = await ask<CircleReply>('GET', `/api/circles/${id}`, { pass });
      if (answered.ok) merge({ circle: answered.body, lost: false });
      else if (!answered.offline && answered.status === 404) merge({ lost: true });
    };
    const fetchVoices = async () => {
      const answered = await ask<VoicesReply>('GET', `/api/circles/${id}/voices`, { pass });
      if (answered.ok && answered.body !== null) merge({ voices: answered.body.voices });
    };
    const hear = ({ now, connected }: LiveState) => {
      merge({ now, connected });
      if (now === null) return;
      if (now.voices.revision !== seen.current.voices) void fetchVoices();
      if (now.circle.revision !== seen.current.circle) void fetchCircle();
      const round = `${now.round?.number}/${now.round?.state}`;
      // a round has opened: what was held back may go now
      if (round !== seen.current.round && now.round?.state === 'open') void outbox.flush();
      seen.current = { voices: now.voices.revision, circle: now.circle.revision, round };
    };
    void fetchCircle();
    void fetchVoices();
    live = new Live(id, pass, hear);
    return () => {
      over = true;
      live?.stop();
    };
  }, [id, pass, device, outbox]);

  return data;
};

const cacheKey = (id: string): string => `throughline.read.${id}`;

const readCache = (text: string | null): Partial<CircleData> => {
  try {
    return text === null ? {} : (JSON.parse(text) as Partial<CircleData>);
  } catch {
    return {};
  }
};
