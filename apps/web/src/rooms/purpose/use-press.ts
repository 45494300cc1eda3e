import type { Answered } from '../../device/api.ts';
import { usePack } from '../../kernel/words.tsx';
import { useState } from 'react';
import { refusalOf } from '../../frames/desk/desk-data.ts';
import type { AtDesk } from './at-desk.ts';

type Circle = { readonly circle: string };

export type Press = {
  readonly busy: boolean;
  /** The fault of a field, in the server's words. */
  readonly faultOf: (field: string) => string | undefined;
  readonly forget: () => void;
  /** Sends the request. A fault without a field becomes a notice on the page. Resolves to the reply's body, or null. */
  readonly press: <T>(ask: (at: Circle) => Promise<Answered<T>>, fields?: readonly string[]) => Promise<T | null>;
};

/**
 * One action of a convener on the purpose: it sends the request, shows a fault beside its field, and reads the purpose
 * again when done.
 */
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
