import { call } from '../../device/api.ts';
import { linkTo } from '@throughline/device';
import { hideVoice, readVoices, seedVoices, type VoiceView } from '@throughline/protocol';
import { type FormEvent, useState } from 'react';
import { refetch, useFetched } from '../../device/use-fetched.ts';
import { usePack, useWords } from '../../kernel/words.tsx';
import { useKept } from '../../device/use-kept.ts';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { Empty } from '../../parts/callout.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Field } from '../../parts/field.tsx';
import { Notices } from '../../parts/notice.tsx';
import { LOOK, refusalOf, useDeskCircle } from '../../frames/desk/desk-data.ts';
import { DeskPage, NotReady, SignedOut } from '../../frames/desk/desk-page.tsx';
import { memberPlace } from '../../frames/desk/member-place.ts';

/** All voices at the desk: hiding one at once for a name or a danger, and adding voices to begin with. */
export const VoicesPage = ({ id }: { readonly id: string }) => {
  const words = usePack('desk');
  const { app, respond } = useWords();
  const { voices } = words;
  const loaded = useDeskCircle(id);
  const pass = loaded.data?.pass;
  const list = useFetched(pass === undefined ? null : { route: readVoices, at: { circle: id }, pass }, {
    every: LOOK,
  });
  const [notice, setNotice] = useState<string | null>(null);
  // stored until it is sent, because the session may end first
  const { typed, setTyped } = useKept(`seed.${id}`, '', { before: `throughline.seed.${id}` });
  const [fault, setFault] = useState<string>();
  const [hiding, setHiding] = useState<VoiceView | null>(null);
  if (loaded.data === null) return <NotReady problem={loaded.problem} title={voices.title} />;
  const desk = loaded.data;
  memberPlace(desk);
  const seed = async (event: FormEvent) => {
    event.preventDefault();
    const texts = typed
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    if (texts.length === 0) return setFault(voices.seedNone);
    const answered = await call(seedVoices, { at: { circle: id }, body: { language: desk.circle.language, texts } });
    if (!answered.ok) return setFault(refusalOf(answered)?.words ?? words.account.offline);
    setTyped('');
    setNotice(voices.seeded(answered.body.added));
    await refetch(linkTo(readVoices, { circle: id }));
  };
  const hide = async (reason: 'name' | 'danger') => {
    if (hiding === null) return;
    const answered = await call(hideVoice, { at: { circle: id }, body: { voice: hiding.id, reason } });
    setHiding(null);
    setNotice(answered.ok ? voices.hidden : (refusalOf(answered)?.words ?? words.account.offline));
    await refetch(linkTo(readVoices, { circle: id }));
  };
  const shown = list.data?.voices ?? [];
  return (
    <DeskPage title={voices.title} circle={loaded.data.circle.name} id={id}>
      <div className="wide">
        <div className="page-and-margin">
          <div className="stack-loose">
            <div className="stack-tight">
              <h1>{voices.title}</h1>
              <p className="soft">{voices.more}</p>
            </div>
            <SignedOut problem={loaded.problem} />
            <Notices words={notice} close={app.close} onClose={() => setNotice(null)} />
            {list.data !== null && shown.length === 0 ? <Empty heading={voices.none} /> : null}
            <ul className="voice-list">
              {shown.map((voice) => (
                <li key={voice.id} className="row apart desk-voice">
                  <div>
                    <p className="words" lang={voice.language} dir="auto">
                      {voice.text === '' ? '…' : voice.text}
                    </p>
                    <p className="small soft">
                      {voices.states[voice.state]}
                      {voice.origin === 'seed' ? ` · ${voices.seedMark}` : ''}
                    </p>
                  </div>
                  {voice.state === 'asked' ? (
                    <Button kind="quiet" onPress={() => setHiding(voice)}>
                      {voices.hide}
                    </Button>
                  ) : null}
                </li>
              ))}
            </ul>
            <ButtonLink kind="quiet" href={`/c/${id}/log`}>
              {respond.log}
            </ButtonLink>
          </div>
          {desk.circle.imported !== null ? null : (
            <form className="margin stack" noValidate onSubmit={(event) => void seed(event)}>
              <h2>{voices.seedHeading}</h2>
              <p className="soft small">{voices.seedMore}</p>
              <Field
                label={voices.seedLabel}
                name="seed"
                lines
                words
                value={typed}
                onValue={(value) => {
                  setTyped(value);
                  setFault(undefined);
                }}
                fault={fault}
              />
              <Button type="submit">{voices.seedButton}</Button>
            </form>
          )}
        </div>
      </div>
      {hiding === null ? null : (
        <HideDialog voice={hiding} onHide={(reason) => void hide(reason)} onNo={() => setHiding(null)} />
      )}
    </DeskPage>
  );
};

const HideDialog = ({
  voice,
  onHide,
  onNo,
}: {
  readonly voice: VoiceView;
  readonly onHide: (reason: 'name' | 'danger') => void;
  readonly onNo: () => void;
}) => {
  const { voices } = usePack('desk');
  return (
    <Dialog
      heading={voices.hideHeading}
      yes={voices.hideName}
      no={voices.hideNo}
      onYes={() => onHide('name')}
      onNo={onNo}
    >
      <p className="words words-plain" lang={voice.language} dir="auto">
        {voice.text}
      </p>
      <p>{voices.hideMore}</p>
      <Button onPress={() => onHide('danger')}>{voices.hideDanger}</Button>
    </Dialog>
  );
};
