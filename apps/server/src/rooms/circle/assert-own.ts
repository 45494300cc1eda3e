import { type Circle, takesAnswers } from '@throughline/domain';
import { DoorRefusal } from '../../kernel/http/refuse.ts';

/** An imported conversation stays as it was published: refuses whatever would change it. */
export const assertOwn = (circle: Circle): void => {
  const open = takesAnswers({ ...circle }, []);
  if (circle.imported !== null && !open.ok) throw new DoorRefusal(open);
};
