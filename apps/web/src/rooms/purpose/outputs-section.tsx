import { linkTo } from '@throughline/device';
import { takeDeskPurposeFile } from '@throughline/protocol';
import { usePack } from '../../kernel/words.tsx';
import { useState } from 'react';
import type { AtDesk } from './at-desk.ts';
import { Said } from '../../parts/said.tsx';

const FILES = ['poster-a3.pdf', 'poster-a4.pdf', 'slides.pptx', 'record.docx', 'purpose.txt', 'picture.png'] as const;

/** The files of the standing purpose. When a file cannot be made, the page says why, instead of a broken download. */
export const OutputsSection = ({ at: { id, purpose } }: { readonly at: AtDesk }) => {
  const { desk: words } = usePack('purposeDesk');
  const { page } = usePack('purposeRead');
  const [notice, setNotice] = useState('');
  const [pictures, setPictures] = useState(1);
  const standing = purpose.standing;
  if (standing === null) return null;
  const take = async (file: string) => {
    setNotice(page.making);
    const path = linkTo(takeDeskPurposeFile, { circle: id, number: standing.number, file });
    const answered = await fetch(path, { credentials: 'same-origin' }).catch(() => null);
    if (answered === null) return setNotice(words.offline);
    if (!answered.ok) {
      const refusal = (await answered.json().catch(() => null)) as { readonly words?: string } | null;
      return setNotice(refusal?.words ?? words.fileFailed);
    }
    if (file.startsWith('picture-')) setPictures(Number(answered.headers.get('x-pictures') ?? 1));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await answered.blob());
    link.download = /filename="([^"]+)"/.exec(answered.headers.get('content-disposition') ?? '')?.[1] ?? file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    setNotice('');
  };
  return (
    <section className="stack-tight">
      <h2>{words.outputs}</h2>
      <p className="small soft">{words.outputsMore}</p>
      <div className="files">
        {FILES.filter((file) => file !== 'picture.png').map((file) => (
          <button key={file} type="button" className="button quiet" onClick={() => void take(file)}>
            {page.files[file]}
          </button>
        ))}
        {Array.from({ length: pictures }, (_, number) => (
          <button
            key={number}
            type="button"
            className="button quiet"
            onClick={() => void take(`picture-${number + 1}.png`)}
          >
            {number === 0 ? words.picture : words.pictureNext(number + 1)}
          </button>
        ))}
      </div>
      <Said className="small">{notice}</Said>
    </section>
  );
};
