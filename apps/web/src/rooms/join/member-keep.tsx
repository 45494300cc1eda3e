import { call } from '../../device/api.ts';
import { placeLink, readPlaceLink, restorePlace } from '@throughline/device';
import { lookAtCode } from '@throughline/protocol';
import { placeCode, secretOfPlaceCode } from '@throughline/domain';
import { useEffect, useState } from 'react';
import { Page } from '../../kernel/page.tsx';
import { usePack, useWords } from '../../kernel/words.tsx';
import { toBytes, toText } from '../../device/keys.ts';
import { useSession } from '../../device/session.ts';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Field } from '../../parts/field.tsx';
import { Notices } from '../../parts/notice.tsx';

type Wish = { readonly secret: string; readonly codes: readonly string[] };

/** *Keep my place*: a private link or words on paper, returning with either, and clearing this device. */
export const KeepPlacePage = () => {
  const { app, join } = useWords();
  const words = usePack('place');
  const { device, outbox } = useSession();
  const [notice, setNotice] = useState<string | null>(null);
  const [wish, setWish] = useState<Wish | null>(null);
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string>();
  const [paper, setPaper] = useState(false);
  const [clearing, setClearing] = useState(false);
  const [, redraw] = useState(0);
  const places = device.places();
  const waiting = outbox.waiting();

  useEffect(() => {
    if (location.hash === '') return;
    const found = readPlaceLink(location.hash);
    // the secret must not stay in the address bar or in the history
    history.replaceState(null, '', location.pathname);
    if (found === null) setNotice(words.keepNone);
    else setWish(found);
  }, [words]);

  const bring = async ({ secret, codes }: Wish) => {
    device.become(secret);
    for (const code of codes) {
      const looked = await call(lookAtCode, { body: { code } });
      if (looked.ok) await restorePlace(device, call, looked.body);
    }
    setWish(null);
    setNotice(words.keepDone);
    redraw((n) => n + 1);
  };
  const byWords = () => {
    const secret = secretOfPlaceCode(typed);
    if (secret === null) return setFault(words.keepBackFault);
    setWish({ secret: toText(secret), codes: [] });
  };
  const link = () => placeLink(location.origin, { secret: device.secret, codes: places.map(({ code }) => code) });

  return (
    <Page title={words.keepTitle}>
      <div className="column stack-loose">
        <div className="stack">
          <h1>{words.keepTitle}</h1>
          <p className="soft">{words.keepMore}</p>
        </div>
        <Notices words={notice} close={app.close} onClose={() => setNotice(null)} />
        {places.length === 0 ? null : (
          <>
            <ul className="voice-list">
              {places.map((place) => (
                <li key={place.circle}>
                  <ButtonLink kind="quiet" href={`/c/${place.circle}`}>
                    {place.name}
                  </ButtonLink>
                </li>
              ))}
            </ul>
            <section className="stack">
              <h2>{words.keepLink}</h2>
              <p>{words.keepLinkMore}</p>
              <div className="row">
                <CopyButton text={link} byHand={app.copyByHand} onCopied={() => setNotice(words.copied)}>
                  {words.copy}
                </CopyButton>
                {'share' in navigator ? (
                  <Button kind="quiet" onPress={() => void navigator.share({ url: link() }).catch(() => undefined)}>
                    {words.share}
                  </Button>
                ) : null}
              </div>
              {isSecureContext ? null : (
                <p className="small figures">
                  <code>{link()}</code>
                </p>
              )}
            </section>
            <section className="stack">
              <h2>{words.keepPaper}</h2>
              <p>{words.keepPaperMore}</p>
              {paper ? (
                <p className="code-words">{placeCode(toBytes(device.secret))}</p>
              ) : (
                <Button onPress={() => setPaper(true)}>{words.keepPaperMake}</Button>
              )}
            </section>
          </>
        )}
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            byWords();
          }}
        >
          <h2>{words.keepBack}</h2>
          <Field
            label={words.keepBackLabel}
            name="place"
            lines
            value={typed}
            onValue={(value) => {
              setTyped(value);
              setFault(undefined);
            }}
            fault={fault}
            autoComplete="off"
          />
          <Button type="submit">{words.keepBackButton}</Button>
        </form>
        <section className="stack">
          <h2>{words.clearTitle}</h2>
          <Button onPress={() => setClearing(true)}>{words.clearTitle}</Button>
        </section>
        <ButtonLink kind="quiet" href="/j">
          {join.codeTitle}
        </ButtonLink>
        {wish === null ? null : (
          <Dialog
            heading={words.keepBringHeading}
            yes={words.keepBringYes}
            no={words.keepBringNo}
            onYes={() => void bring(wish)}
            onNo={() => setWish(null)}
          >
            {places.length > 0 ? <p>{words.keepReplace}</p> : null}
          </Dialog>
        )}
        {clearing ? (
          <Dialog
            heading={words.clearHeading}
            yes={words.clearYes}
            no={words.clearNo}
            onYes={() => {
              device.clear();
              setClearing(false);
              setNotice(words.cleared);
            }}
            onNo={() => setClearing(false)}
          >
            <p>{words.clearMore}</p>
            {waiting > 0 ? (
              <p>
                <strong>{words.clearWaiting(waiting)}</strong>
              </p>
            ) : null}
          </Dialog>
        ) : null}
      </div>
    </Page>
  );
};
