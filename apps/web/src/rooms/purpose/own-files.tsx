import { linkTo } from '@throughline/device';
import { takePurposeFile } from '@throughline/protocol';
import { usePack } from '../../kernel/words.tsx';
import { useEffect, useState } from 'react';
import { Said } from '../../parts/said.tsx';

const FILES = ['poster-a3.pdf', 'poster-a4.pdf', 'slides.pptx', 'record.docx', 'purpose.txt'] as const;

/** Downloads that are fetched with the circle's pass, because an address alone must not open them. */
export const OwnFiles = ({
  circle,
  pass,
  version,
}: {
  readonly circle: string;
  readonly pass: string;
  readonly version: number;
}) => {
  const { page } = usePack('purposeRead');
  const [notice, setNotice] = useState('');
  const [pictures, setPictures] = useState(1);
  useEffect(() => setPictures(1), [version]);
  const take = async (file: string) => {
    setNotice(page.making);
    const answered = await fetch(linkTo(takePurposeFile, { circle, number: version, file }), {
      headers: { authorization: `Bearer ${pass}` },
      credentials: 'omit',
    }).catch(() => null);
    if (answered === null || !answered.ok) {
      const refusal = (await answered?.json().catch(() => null)) as { words?: string } | null;
      return setNotice(refusal?.words ?? page.openGone);
    }
    const of = Number(answered.headers.get('x-pictures') ?? 1);
    if (file.startsWith('picture-')) setPictures(of);
    const name = /filename="([^"]+)"/.exec(answered.headers.get('content-disposition') ?? '')?.[1] ?? file;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await answered.blob());
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    setNotice('');
  };
  return (
    <section className="stack-tight">
      <h2>{page.share}</h2>
      <div className="files">
        {FILES.map((file) => (
          <button key={file} type="button" className="button quiet" onClick={() => void take(file)}>
            {page.files[file]}
          </button>
        ))}
        {Array.from({ length: pictures }, (_, at) => (
          <button key={at} type="button" className="button quiet" onClick={() => void take(`picture-${at + 1}.png`)}>
            {at === 0 ? page.files['picture.png'] : page.nextPicture(at + 1)}
          </button>
        ))}
      </div>
      <Said className="small">{notice}</Said>
    </section>
  );
};
