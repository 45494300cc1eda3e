import type { Now, PurposeReply } from '@throughline/protocol';
import { useEffect, useState } from 'react';
import { ask } from '../../device/api.ts';
import { useSession } from '../../device/session.ts';

export type PurposeData = {
  /** What was last read; null before the first time. */
  readonly purpose: PurposeReply | null;
  /** Reads it once more, now. */
  readonly again: () => void;
};

/** The purpose of a circle, read again whenever its revision moves; what was last read is kept for without a connection. */
export const usePurpose = (circle: string, pass: string, now: Now | null): PurposeData => {
  const { device } = useSession();
  const key = `throughline.read.purpose.${circle}`;
  const [purpose, setPurpose] = useState<PurposeReply | null>(() => readKept(device.keep.getItem(key)));
  const [turn, setTurn] = useState(0);
  const revision = now?.purpose.revision;
  // its number moves in batches while the round is open
  const answered = JSON.stringify(now?.purpose.asked?.answered ?? null);
  useEffect(() => {
    let over = false;
    void ask<PurposeReply>('GET', `/api/circles/${circle}/purpose`, { pass }).then((reply) => {
      if (over || !reply.ok) return;
      setPurpose(reply.body);
      device.keep.setItem(key, JSON.stringify(reply.body));
    });
    return () => {
      over = true;
    };
  }, [circle, pass, device, key, revision, answered, turn]);
  return { purpose, again: () => setTurn(turn + 1) };
};

const readKept = (text: string | null): PurposeReply | null => {
  try {
    return text === null ? null : (JSON.parse(text) as PurposeReply);
  } catch {
    return null;
  }
};
