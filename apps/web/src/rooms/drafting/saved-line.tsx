import { usePack } from '../../kernel/words.tsx';
import type { Shared } from './use-shared-draft.ts';
import { Said } from '../../parts/said.tsx';

/** Whether what was typed is stored. Announced to a screen reader only when it is not. */
export const SavedLine = ({ shared, isOpen }: { readonly shared: Shared; readonly isOpen: boolean }) => {
  const words = usePack('drafting');
  const { phase, sending, connected } = shared.state;
  const trouble = sending === 'held' ? words.held : sending === 'waiting' || !connected ? words.waiting : '';
  if (phase !== 'ready' || !isOpen) return null;
  return (
    <div className="small soft studio-saved">
      <Said>{trouble}</Said>
      {trouble === '' ? <p aria-hidden="true">{sending === 'saved' ? words.saved : words.sending}</p> : null}
    </div>
  );
};
