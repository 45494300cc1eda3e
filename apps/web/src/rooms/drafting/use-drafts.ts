import type { DraftsReply, Now } from '@throughline/protocol';
import { useCallback, useEffect, useState } from 'react';
import { ask } from '../../device/api.ts';

/** A circle's drafts, threads and suggestions, read again when the snapshot says that they moved. */
export const useDrafts = (
  circle: string,
  pass: string | null,
  now: Now | null,
): { readonly drafts: DraftsReply | null; readonly refresh: () => Promise<void> } => {
  const [drafts, setDrafts] = useState<DraftsReply | null>(null);
  const revision = now?.drafting.revision ?? 0;
  const refresh = useCallback(async () => {
    if (pass === null) return;
    const answered = await ask<DraftsReply>('GET', `/api/circles/${circle}/drafts`, { pass });
    // an answer that was overtaken by a later one is older
    if (answered.ok && answered.body !== null)
      setDrafts((before) => (before === null || answered.body.revision >= before.revision ? answered.body : before));
  }, [circle, pass]);
  useEffect(() => void refresh(), [refresh, revision]);
  return { drafts, refresh };
};
