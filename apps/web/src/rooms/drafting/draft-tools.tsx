import { usePack } from '../../kernel/words.tsx';
import type { DraftsReply, DraftView } from '@throughline/protocol';
import { PARTS } from '@throughline/domain';
import { type FormEvent, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import type { StudioActions } from './use-actions.ts';

/** Chooses the draft to write in. It also adds a draft, renames one, and removes an empty one. */
export const DraftTools = ({
  drafts,
  draft,
  actions,
  isOpen,
  onChoose,
}: {
  readonly drafts: DraftsReply;
  readonly draft: DraftView;
  readonly actions: StudioActions;
  readonly isOpen: boolean;
  readonly onChoose: (draft: string | null) => void;
}) => {
  const words = usePack('drafting');
  const [name, setName] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const isEmpty = PARTS.every((part) => draft.parts[part].trim() === '');
  const add = async (from: string | null) => {
    const id = await actions.add(from);
    setAdding(false);
    if (id !== null) onChoose(id);
  };
  const rename = async (event: FormEvent) => {
    event.preventDefault();
    if (name !== null && (await actions.rename(name))) setName(null);
  };
  return (
    <div className="stack-tight">
      {drafts.drafts.length < 2 ? null : (
        <nav className="tabs" aria-label={words.drafts}>
          {drafts.drafts.map((one) => (
            <button
              key={one.id}
              type="button"
              aria-current={one.id === draft.id ? 'true' : undefined}
              onClick={() => onChoose(one.id)}
            >
              {words.draftNamed(one.name)}
            </button>
          ))}
        </nav>
      )}
      {!isOpen ? null : name !== null ? (
        <form className="row studio-rename" noValidate onSubmit={(event) => void rename(event)}>
          <Field label={words.name} name="draft-name" value={name} onValue={setName} />
          <Button type="submit">{words.renameDone}</Button>
        </form>
      ) : (
        <div className="row">
          <Button kind="quiet" aria-expanded={adding} onPress={() => setAdding(!adding)}>
            {words.add}
          </Button>
          <Button kind="quiet" onPress={() => setName(draft.name)}>
            {words.rename}
          </Button>
          {isEmpty && drafts.drafts.length > 1 ? (
            <Button
              kind="quiet"
              onPress={() => void actions.remove().then((removed) => (removed ? onChoose(null) : undefined))}
            >
              {words.remove}
            </Button>
          ) : null}
        </div>
      )}
      {adding ? (
        <div className="row">
          <Button onPress={() => void add(null)}>{words.addEmpty}</Button>
          {isEmpty ? null : <Button onPress={() => void add(draft.id)}>{words.addFrom(draft.name)}</Button>}
        </div>
      ) : null}
    </div>
  );
};
