import type { Answered } from '../../device/api.ts';
import { usePack } from '../../kernel/words.tsx';
import { useState } from 'react';
import { refusalOf } from '../../frames/desk/desk-data.ts';
import type { AtDesk } from './at-desk.ts';

type Circle = { readonly circle: string };

export type Press = {
  readonly busy: boolean;
  /** The fault of a field, as the server says it. */
  readonly faultOf: (field: string) => string | undefined;
  readonly forget: () => void;
  /** Asks; a fault without a field is told on the page. Gives the body, or null. */
  readonly press: <T>(ask: (at: Circle) => Promise<Answered<T>>, fields?: readonly string[]) => Promise<T | null>;
};

/** One thing that a convener does with the purpose: asked, its fault beside its field, and read again when it is done. */
export const usePress = ({ id, notify, again }: Pick<AtDesk, 'id' | 'notify' | 'again'>): Press => {
  const { desk } = usePack('purposeDesk');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<{ readonly field: string; readonly words: string } | null>(null);
  const press = async <T>(
    ask: (at: Circle) => Promise<Answered<T>>,
    fields: readonly string[] = [],
  ): Promise<T | null> => {
    if (busy) return null;
    setBusy(true);
    const answered = await ask({ circle: id });
    setBusy(false);
    again();
    if (answered.ok) {
      setFault(null);
      return answered.body;
    }
    const refusal = refusalOf(answered);
    if (refusal?.field !== undefined && fields.includes(refusal.field))
      setFault({ field: refusal.field, words: refusal.words });
    else notify(refusal?.words ?? desk.offline);
    return null;
  };
  return {
    busy,
    press,
    faultOf: (field) => (fault?.field === field ? fault.words : undefined),
    forget: () => setFault(null),
  };
};
