import { linkTo } from '@throughline/device';
import { drawCode } from '@throughline/protocol';
import { useState } from 'react';
import { Link } from 'wouter';
import { usePack, useWords } from '../../kernel/words.tsx';
import { ButtonLink } from '../../parts/button.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { Field } from '../../parts/field.tsx';
import { Notices } from '../../parts/notice.tsx';
import { useDeskCircle } from '../../frames/desk/desk-data.ts';
import { DeskPage, NotReady } from '../../frames/desk/desk-page.tsx';

/** Every way into a circle, side by side, because they are equal in standing. */
export const WaysInPage = ({ id }: { readonly id: string }) => {
  const words = usePack('desk');
  const { app } = useWords();
  const { ways } = words;
  const loaded = useDeskCircle(id);
  const [notice, setNotice] = useState<string | null>(null);
  const [cards, setCards] = useState('12');
  if (loaded.data === null) return <NotReady problem={loaded.problem} title={ways.title} />;
  const { code, name } = loaded.data.circle;
  const hyphened = code.replaceAll(' ', '-');
  const link = `${location.origin}/j/${hyphened}`;
  return (
    <DeskPage title={ways.title} circle={name} id={id}>
      <div className="wide stack-loose">
        <div className="stack-tight">
          <h1>{ways.title}</h1>
          <p className="soft">{ways.more}</p>
        </div>
        <Notices words={notice} close={app.close} onClose={() => setNotice(null)} />
        <ul className="ways">
          <li>
            <h2>{ways.link}</h2>
            <div className="stack">
              <p>{ways.linkMore}</p>
              <p>
                <code className="link-code">{link}</code>
              </p>
              <div className="row">
                <CopyButton text={() => link} byHand={app.copyByHand} onCopied={() => setNotice(words.circle.copied)}>
                  {words.circle.copy}
                </CopyButton>
                <ButtonLink kind="quiet" href={`/print/${id}/sheet`}>
                  {ways.sheet}
                </ButtonLink>
              </div>
              <img
                className="qr"
                src={linkTo(drawCode, { code: `${hyphened}.svg` })}
                alt={link}
                width="180"
                height="180"
              />
            </div>
          </li>
          <li>
            <h2>{ways.words}</h2>
            <div className="stack-tight">
              <p className="code-words">{code}</p>
              <p className="soft">{ways.wordsMore(location.host)}</p>
            </div>
          </li>
          <li>
            <h2>{ways.tablet}</h2>
            <div className="stack">
              <p>{ways.tabletMore}</p>
              <p>
                <code className="link-code">{`${location.origin}/tablet/${id}#${hyphened}`}</code>
              </p>
              <ButtonLink href={`/tablet/${id}#${hyphened}`}>{ways.openTablet}</ButtonLink>
            </div>
          </li>
          <li>
            <h2>{ways.scribe}</h2>
            <div className="stack">
              <p>{ways.scribeMore}</p>
              <p>
                <code className="link-code">{`${location.origin}/scribe/${id}#${hyphened}`}</code>
              </p>
              <ButtonLink href={`/scribe/${id}#${hyphened}`}>{ways.openScribe}</ButtonLink>
            </div>
          </li>
          <li>
            <h2>{ways.paper}</h2>
            <div className="stack">
              <p>{ways.paperMore}</p>
              <Field label={ways.howMany} name="cards" inputMode="numeric" value={cards} onValue={setCards} />
              <div className="row">
                <ButtonLink href={`/print/${id}/cards?count=${Math.min(200, Math.max(1, Number(cards) || 1))}`}>
                  {ways.printCards}
                </ButtonLink>
                <Link href={`/desk/${id}/type-in`}>{ways.typeIn}</Link>
              </div>
            </div>
          </li>
        </ul>
      </div>
    </DeskPage>
  );
};
