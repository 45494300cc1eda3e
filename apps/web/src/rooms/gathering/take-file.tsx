import { useState } from 'react';
import { useWords } from '../../kernel/words.tsx';
import { Button } from '../../parts/button.tsx';
import { Said } from '../../parts/said.tsx';

/** A download that needs the circle's pass. A plain link cannot send the pass, so the page fetches the file itself. */
export const TakeFile = ({
  path,
  name,
  pass,
  children,
}: {
  readonly path: string;
  readonly name: string;
  readonly pass: string;
  readonly children: string;
}) => {
  const { app } = useWords();
  const [failed, setFailed] = useState(false);
  const take = async () => {
    setFailed(false);
    try {
      const answer = await fetch(path, { headers: { authorization: `Bearer ${pass}` }, credentials: 'omit' });
      if (!answer.ok) return setFailed(true);
      const address = URL.createObjectURL(await answer.blob());
      const link = document.createElement('a');
      link.href = address;
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <Button kind="quiet" onPress={() => void take()}>
        {children}
      </Button>
      <Said as="span" className="small">
        {failed ? app.offline : ''}
      </Said>
    </>
  );
};
