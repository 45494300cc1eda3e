import { refetch } from '../../device/use-fetched.ts';
import { usePack } from '../../kernel/words.tsx';
import type { FaultsReply, GatheringDraftRequest, GatheringView } from '@throughline/protocol';
import { deskCircle } from '../../frames/desk/desk-data.ts';
import { useState } from 'react';
import { ask } from '../../device/api.ts';
import type { ShownFault } from '../../parts/faults.tsx';

export type TypedPlan = GatheringDraftRequest;

/** Sends a plan, new or changed, and holds what was wrong with it. */
export const useSavePlan = (
  id: string,
  gathering: Pick<GatheringView, 'id' | 'edition'> | null,
  onSaved: () => void,
) => {
  const { account } = usePack('desk');
  const [faults, setFaults] = useState<readonly ShownFault[]>([]);
  const [busy, setBusy] = useState(false);
  /** Whether it was taken. */
  const save = async (plan: TypedPlan): Promise<boolean> => {
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
      await refetch(`${deskCircle(id)}/gatherings`);
      return true;
    }
    const many = answered.offline ? undefined : (answered.refusal as unknown as Partial<FaultsReply>).faults;
    const one = answered.offline ? account.offline : answered.refusal.words;
    setFaults(many ?? [{ field: (answered.offline ? undefined : answered.refusal.field) ?? 'name', words: one }]);
    return false;
  };
  return { save, faults, busy };
};
