import { useEffect, useState } from 'react';
import { useSession } from '../../device/session.ts';
import { draftLink } from './draft-link.ts';
import { type DraftState, SharedDraft } from './shared-draft.ts';
import { TypedWords } from './typed-here.ts';

export type Shared = { readonly draft: SharedDraft; readonly state: DraftState };

/** The shared text of one draft while this page shows it. When `isOpen` changes, it sends what was held. */
export const useSharedDraft = (
  circle: string,
  pass: string | null,
  draft: string | null,
  isOpen: boolean,
): Shared | null => {
  const { device } = useSession();
  const [shared, setShared] = useState<Shared | null>(null);
  useEffect(() => {
    if (pass === null || draft === null) return;
    const own = new SharedDraft(draftLink(circle, pass), draft, new TypedWords(device.keep, circle), (state) =>
      setShared({ draft: own, state }),
    );
    setShared({ draft: own, state: own.state });
    const flush = () => own.flush();
    addEventListener('online', flush);
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('online', flush);
      removeEventListener('pagehide', flush);
      own.stop();
      setShared(null);
    };
  }, [circle, pass, draft, device]);
  const own = shared?.draft;
  useEffect(() => {
    if (isOpen) own?.flush();
  }, [isOpen, own]);
  return shared;
};
