import { call } from '../../device/api.ts';
import { linkTo } from '@throughline/device';
import {
  changePlan,
  type FaultsReply,
  type GatheringDraftRequest,
  type GatheringView,
  listGatherings,
  planGathering,
} from '@throughline/protocol';
import { refetch } from '../../device/use-fetched.ts';
import { usePack } from '../../kernel/words.tsx';
import { useState } from 'react';
import type { FaultLine } from '../../parts/faults.tsx';

export type TypedPlan = GatheringDraftRequest;

/** Saves a plan, new or changed, and holds its faults. */
export const useSavePlan = (
  id: string,
  gathering: Pick<GatheringView, 'id' | 'edition'> | null,
  onSaved: () => void,
) => {
  const { account } = usePack('desk');
  const [faults, setFaults] = useState<readonly FaultLine[]>([]);
  const [busy, setBusy] = useState(false);
  /** Resolves to whether the plan was saved. */
  const save = async (plan: TypedPlan): Promise<boolean> => {
    setBusy(true);
    const answered =
      gathering === null
        ? await call(planGathering, { at: { circle: id }, body: plan })
        : await call(changePlan, {
            at: { circle: id, gathering: gathering.id },
            body: { ...plan, edition: gathering.edition },
          });
    setBusy(false);
    if (answered.ok) {
      setFaults([]);
      onSaved();
      await refetch(linkTo(listGatherings, { circle: id }));
      return true;
    }
    const many = answered.offline ? undefined : (answered.refusal as unknown as Partial<FaultsReply>).faults;
    const one = answered.offline ? account.offline : answered.refusal.words;
    setFaults(many ?? [{ field: (answered.offline ? undefined : answered.refusal.field) ?? 'name', words: one }]);
    return false;
  };
  return { save, faults, busy };
};
