import type { FaultsReply, GatheringDraftRequest, GatheringView } from '@throughline/protocol';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../device/api.ts';
import type { ShownFault } from '../../parts/faults.tsx';
import { useDeskWords } from '../desk-words.tsx';

export type TypedPlan = GatheringDraftRequest;

/** Sends a plan, new or changed, and holds what was wrong with it. */
export const useSavePlan = (
  id: string,
  gathering: Pick<GatheringView, 'id' | 'edition'> | null,
  onSaved: () => void,
) => {
  const { account } = useDeskWords();
  const queries = useQueryClient();
  const [faults, setFaults] = useState<readonly ShownFault[]>([]);
  const [busy, setBusy] = useState(false);
  const save = async (plan: TypedPlan) => {
    setBusy(true);
    const base = `/api/desk/circles/${id}/gatherings`;
    const answered =
      gathering === null
        ? await ask<GatheringView>('POST', base, { body: plan })
        : await ask<GatheringView>('PUT', `${base}/${gathering.id}`, { body: { ...plan, edition: gathering.edition } });
    setBusy(false);
    if (answered.ok) {
      setFaults([]);
      onSaved();
      await queries.invalidateQueries({ queryKey: ['gatherings', id] });
      return;
    }
    if (answered.offline) return setFaults([{ field: 'name', words: account.offline }]);
    const many = (answered.refusal as unknown as FaultsReply).faults;
    setFaults(many ?? [{ field: answered.refusal.field ?? 'name', words: answered.refusal.words }]);
  };
  return { save, faults, busy };
};
