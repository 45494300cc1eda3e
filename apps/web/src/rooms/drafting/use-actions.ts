import { type Answered, call } from '../../device/api.ts';
import { addDraft, removeDraft, renameDraft, settleSuggestion, tieThread, untieThread } from '@throughline/protocol';
import { newId } from '../../device/keys.ts';
import { usePack } from '../../kernel/words.tsx';
import type { PartId, Thread } from '@throughline/domain';
import { useMemo } from 'react';

export type StudioActions = {
  readonly tie: (thread: Thread) => Promise<void>;
  readonly untie: (thread: Thread) => Promise<void>;
  readonly rename: (name: string) => Promise<boolean>;
  readonly remove: () => Promise<boolean>;
  /** Adds a draft and resolves to its id. */
  readonly add: (from: string | null) => Promise<string | null>;
  readonly settle: (id: string, state: 'waiting' | 'taken' | 'aside', reason: string) => Promise<boolean>;
};

/** What writers do besides typing. `tell` receives a message about the outcome, with an undo where there is one. */
export const useActions = (
  circle: string,
  pass: string,
  draft: string,
  refresh: () => Promise<void>,
  notify: (words: string, back?: () => Promise<void>) => void,
): StudioActions => {
  const words = usePack('drafting');
  return useMemo(() => {
    const at = { circle };
    const post = async (asked: Promise<Answered<unknown>>): Promise<Answered<unknown>> => {
      const answered = await asked;
      await refresh();
      if (!answered.ok) notify(answered.offline ? words.offline : answered.refusal.words);
      return answered;
    };
    const bind = async (thread: Thread): Promise<void> => {
      if ((await post(call(tieThread, { at, pass, body: { draft, ...thread } }))).ok)
        notify(words.tied(words.parts[thread.part as PartId]), () => unbind(thread));
    };
    const unbind = async (thread: Thread): Promise<void> => {
      if ((await post(call(untieThread, { at, pass, body: { draft, ...thread } }))).ok)
        notify(words.untied, () => bind(thread));
    };
    return {
      tie: bind,
      untie: unbind,
      rename: async (name) => (await post(call(renameDraft, { at, pass, body: { draft, name } }))).ok,
      remove: async () => {
        const { ok } = await post(call(removeDraft, { at, pass, body: { draft } }));
        if (ok) notify(words.removed);
        return ok;
      },
      add: async (from) => {
        const id = newId();
        return (await post(call(addDraft, { at, pass, body: { id, name: '', from } }))).ok ? id : null;
      },
      settle: async (id, state, reason) =>
        (await post(call(settleSuggestion, { at, pass, body: { id, state, reason } }))).ok,
    };
  }, [circle, pass, draft, refresh, notify, words]);
};
