import { placeLink, readPlaceLink, restorePlace } from '@throughline/device';
import { placeCode, secretOfPlaceCode } from '@throughline/domain';
import type { LookReply } from '@throughline/protocol';
import { useEffect, useState } from 'react';
import { Page } from '../../kernel/page.tsx';
import { useWords } from '../../kernel/words.tsx';
import { ask } from '../../device/api.ts';
import { toBytes, toText } from '../../device/keys.ts';
import { useSession } from '../../device/session.ts';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Field } from '../../parts/field.tsx';
import { Notices } from '../../parts/notice.tsx';

type Wish = { readonly secret: string; readonly codes: readonly string[] };

/** Keep my place: a private link, or words on paper; coming back with either; clearing this device. */
export const KeepPage = () => {
  const { around, app, join } = useWords();
  const { device, outbox } = useSession();
  const [told, setTold] = useState<string | null>(null);
  const [wish, setWish] = useState<Wish | null>(null);
  const [words, setWords] = useState('');
  const [fault, setFault] = useState<string>();
  const [paper, setPaper] = useState(false);
  const [clearing, setClearing] = useState(false);
  const [, redraw] = useState(0);
  const places = device.places();
  const waiting = outbox.waiting();

  useEffect(() => {
    if (location.hash === '') return;
    const found = readPlaceLink(location.hash);
    // the key does not stay in the address bar, nor in its history
    history.replaceState(null, '', location.pathname);
    if (found === null) setTold(around.keepNone);
    else setWish(found);
  }, [around]);

  const bring = async ({ secret, codes }: Wish) => {
    device.become(secret);
    for (const code of codes) {
      const looked = await ask<LookReply>('POST', '/api/look', { body: { code } });
      if (looked.ok) await restorePlace(device, ask, looked.body);
    }
    setWish(null);
    setTold(around.keepDone);
    redraw((n) => n + 1);
  };
  const byWords = () => {
    const secret = secretOfPlaceCode(words);
    if (secret === null) return setFault(around.keepBackFault);
    setWish({ secret: toText(secret), codes: [] });
  };
  const link = () => placeLink(location.origin, { secret: device.secret, codes: places.map(({ code }) => code) });

  return (
    <Page title={around.keepTitle}>
      <div className="column stack-loose">
        <div className="stack">
          <h1>{around.keepTitle}</h1>
          <p className="soft">{around.keepMore}</p>
        </div>
        <Notices words={told} close={app.close} onClose={() => setTold(null)} />
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
              <h2>{around.keepLink}</h2>
              <p>{around.keepLinkMore}</p>
              <div className="row">
                <Button onPress={() => void navigator.clipboard?.writeText(link()).then(() => setTold(around.copied))}>
                  {around.copy}
                </Button>
                {'share' in navigator ? (
                  <Button kind="quiet" onPress={() => void navigator.share({ url: link() }).catch(() => undefined)}>
                    {around.share}
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
              <h2>{around.keepPaper}</h2>
              <p>{around.keepPaperMore}</p>
              {paper ? (
                <p className="code-words">{placeCode(toBytes(device.secret))}</p>
              ) : (
                <Button onPress={() => setPaper(true)}>{around.keepPaperMake}</Button>
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
          <h2>{around.keepBack}</h2>
          <Field
            label={around.keepBackLabel}
            name="place"
            lines
            value={words}
            onValue={(value) => {
              setWords(value);
              setFault(undefined);
            }}
            fault={fault}
            autoComplete="off"
          />
          <Button type="submit">{around.keepBackButton}</Button>
        </form>
        <section className="stack">
          <h2>{around.clearTitle}</h2>
          <Button onPress={() => setClearing(true)}>{around.clearTitle}</Button>
        </section>
        <ButtonLink kind="quiet" href="/j">
          {join.codeTitle}
        </ButtonLink>
        {wish === null ? null : (
          <Dialog
            heading={around.keepBringHeading}
            yes={around.keepBringYes}
            no={around.keepBringNo}
            onYes={() => void bring(wish)}
            onNo={() => setWish(null)}
          >
            {places.length > 0 ? <p>{around.keepReplace}</p> : null}
          </Dialog>
        )}
        {clearing ? (
          <Dialog
            heading={around.clearHeading}
            yes={around.clearYes}
            no={around.clearNo}
            onYes={() => {
              device.clear();
              setClearing(false);
              setTold(around.cleared);
            }}
            onNo={() => setClearing(false)}
          >
            <p>{around.clearMore}</p>
            {waiting > 0 ? (
              <p>
                <strong>{around.clearWaiting(waiting)}</strong>
              </p>
            ) : null}
          </Dialog>
        ) : null}
      </div>
    </Page>
  );
};
