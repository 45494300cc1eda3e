import { type Circle, takesAnswers } from '@throughline/domain';
import { DoorRefusal } from '../../kernel/http/refuse.ts';

/** Throws a refusal for an imported conversation, which stays as it was published. */
export const assertOwn = (circle: Circle): void => {
  const open = takesAnswers({ ...circle }, []);
  if (circle.imported !== null && !open.ok) throw new DoorRefusal(open);
};
