import { call } from '../../device/api.ts';
import { giveConsent, type PurposeReply, readOwnConsent, type VersionView } from '@throughline/protocol';
import '../purpose/purpose.css';
import { tidyText, withoutPrivateWords } from '@throughline/domain';
import { Suspense, useEffect, useState } from 'react';
import { Link } from 'wouter';
import { dateWords, usePack, useWords } from '../../kernel/words.tsx';
import type { SaidConsent } from '../../device/device.ts';
import { textHash } from '../../device/keys.ts';
import { useSession } from '../../device/session.ts';
import { useKept } from '../../device/use-kept.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { Empty } from '../../parts/callout.tsx';
import { Loading } from '../../parts/loading.tsx';
import { PurposeText } from '../purpose/purpose-text.tsx';
import { RuleCallout } from '../purpose/rule-callout.tsx';
import { usePurpose } from '../purpose/use-purpose.ts';
import { ReadBack } from '../voice/before-sending.tsx';
import { CircleMenu } from '../../frames/member/circle-menu.tsx';
import { ConsentForm, type TypedConsent } from './consent-form.tsx';
import { GivenConsent } from './given-consent.tsx';
import { Listen } from '../../frames/member/listen.tsx';
import { later, type Member } from '../../kernel/room.ts';
import { MemberPage, WaitingLine } from '../../frames/member/member-page.tsx';
import { Said } from '../../parts/said.tsx';

/** Comparing two versions word by word needs a library, which is loaded only where there is an earlier version. */
const Comparison = later(() => import('../purpose/comparison.tsx'), 'Comparison');

/** The exact text that is put to consent, and this device's answer to it. */
export const ConsentPage = ({ circle }: { readonly circle: string }) => {
  const { consent } = usePack('purpose');
  return (
    <MemberPage circle={circle} title={consent.title}>
      {(member) => <Consent {...member} />}
    </MemberPage>
  );
};

type InCircle = Member & { readonly circle: NonNullable<Member['data']['circle']> };

const Consent = (member: InCircle) => {
  const { consent, shared } = usePack('purpose');
  const { id, place, data } = member;
  const { purpose } = usePurpose(id, place.pass, data.now);
  if (purpose === null) return <Loading words={shared.loading} />;
  const version = purpose.versions.find(({ number }) => number === purpose.asked?.number);
  return (
    <div className="stack-loose">
      {version === undefined || purpose.asked === null ? (
        <NotAsked member={member} purpose={purpose} />
      ) : !purpose.asked.open ? (
        <>
          <h1>{consent.over}</h1>
          <p>{consent.overMore}</p>
          <PurposeText parts={version.parts} language={version.language} />
        </>
      ) : place.joined ? (
        <Asked member={member} purpose={purpose} version={version} />
      ) : (
        <>
          <h1>{consent.notJoined}</h1>
          <p>{consent.notJoinedMore}</p>
          <ButtonLink kind="filled" main href={`/j/${place.code.replaceAll(' ', '-')}`}>
            {consent.join}
          </ButtonLink>
        </>
      )}
      <div className="stack">
        <WaitingLine circle={id} connected={data.connected} />
        <CircleMenu circle={id} place={place} />
      </div>
    </div>
  );
};

/** Shown while no version is put to consent: the state of the last one, and this device's answer to it. */
const NotAsked = ({ member, purpose }: { readonly member: InCircle; readonly purpose: PurposeReply }) => {
  const { consent, shared } = usePack('purpose');
  const last = purpose.versions.at(-1);
  const said = last === undefined ? undefined : member.place.consents?.[last.text];
  if (last?.decision === null || last?.decision === undefined)
    return (
      <>
        <h1 className="unseen">{consent.nothing}</h1>
        <Empty heading={consent.nothing}>
          <p>{consent.nothingMore}</p>
          <Link href={`/c/${member.id}/purpose`}>{consent.seePurpose}</Link>
        </Empty>
      </>
    );
  return (
    <>
      <h1>{last.decision.adopted ? shared.goAhead : shared.notAhead}</h1>
      {said === undefined ? null : <GivenConsent member={member} version={last} said={said} open={false} />}
      <ButtonLink kind="filled" main href={`/c/${member.id}/purpose`}>
        {consent.seePurpose}
      </ButtonLink>
    </>
  );
};

/**
 * The state of the form with the text it was begun for. It is stored at every keystroke, also when another text is
 * asked meanwhile.
 */
type Draft = TypedConsent & { readonly begun: string };
const NO_DRAFT: Draft = { answer: null, words: '', wouldChange: '', shown: null, begun: '' };

const Asked = ({
  member,
  purpose,
  version,
}: {
  readonly member: InCircle;
  readonly purpose: PurposeReply;
  readonly version: VersionView;
}) => {
  const { consent, shared } = usePack('purpose');
  const { app } = useWords();
  const { device, outbox, scribe } = useSession();
  const { id, place, circle } = member;
  // the hash is computed here from the words on this page, so that an answer is to what was read
  const text = textHash(version);
  const said = place.consents?.[text];
  useOwnConsent(member, text);
  const { typed: draft, setTyped: setDraft } = useKept(`consent.${id}`, NO_DRAFT, {
    before: `throughline.consent.${id}`,
  });
  const [changing, setChanging] = useState(false);
  const [readBack, setReadBack] = useState(false);
  const before = purpose.versions.findLast(({ number }) => number < version.number);
  const moved = draft.begun !== '' && draft.begun !== text && (draft.words !== '' || draft.wouldChange !== '');

  const send = () => {
    if (draft.answer === null) return;
    const answer = draft.answer;
    const typed = {
      answer,
      words: answer === 'consent' ? '' : tidyText(draft.words, 'many-lines'),
      wouldChange: answer === 'not-yet' ? tidyText(draft.wouldChange, 'many-lines') : '',
      shown: draft.shown ?? ('count-only' as const),
    };
    // words that their writer keeps to themselves stay on this device and are not sent
    const leaves = withoutPrivateWords(typed);
    const next: SaidConsent = { ...typed, shown: leaves.shown, n: (said?.n ?? 0) + 1 };
    device.change(id, (kept) => ({ ...kept, consents: { ...kept.consents, [text]: next } }));
    outbox.put(giveConsent, id, text, {
      key: device.key(id, 'consent', text),
      text,
      position: place.position,
      answer,
      words: leaves.words,
      wouldChange: leaves.wouldChange,
      shown: leaves.shown,
      n: next.n,
    });
    setDraft(NO_DRAFT);
    setChanging(false);
    setReadBack(false);
    scrollTo(0, 0);
  };
  const change = () => {
    if (said !== undefined && said.answer !== null)
      setDraft({
        answer: said.answer,
        words: said.words,
        wouldChange: said.wouldChange,
        shown: said.shown,
        begun: text,
      });
    setChanging(true);
  };

  if (readBack)
    return (
      <ReadBack
        text={[shared.answers[draft.answer ?? 'consent'], draft.words, draft.wouldChange].filter(Boolean).join(' · ')}
        onRight={send}
        onMend={() => setReadBack(false)}
      />
    );
  const given = said !== undefined && said.answer !== null && !changing;
  return (
    <>
      <div className="stack">
        {given ? <GivenConsent member={member} version={version} said={said} open onChange={change} /> : null}
        <h1>{consent.heading}</h1>
        <p className="soft small">
          {shared.version(version.number)}. {consent.intro}
          {version.until === null ? '' : ` ${consent.until(dateWords(version.until))}`}
        </p>
        {moved ? (
          <Said className="callout kept">
            <strong>{consent.changed}</strong>
          </Said>
        ) : null}
      </div>
      <PurposeText parts={version.parts} language={version.language} />
      <Listen text={Object.values(version.parts).filter(Boolean).join('. ')} language={version.language} />
      {before === undefined ? null : (
        <details className="stack">
          <summary>{consent.changedSince(before.number)}</summary>
          <Suspense fallback={<Loading words={shared.loading} />}>
            <Comparison earlier={before} later={version} />
          </Suspense>
        </details>
      )}
      <RuleCallout rule={circle.circle.rule} />
      {given ? null : (
        <ConsentForm
          typed={draft}
          onTyped={(typed) => setDraft({ ...typed, begun: text })}
          changing={changing}
          onLeave={() => {
            setChanging(false);
            setDraft(NO_DRAFT);
          }}
          onSend={() => (scribe === true ? setReadBack(true) : send())}
          language={circle.circle.language}
          atRisk={
            <p className="small soft">
              <strong>{app.atRisk}</strong>{' '}
              <span className="words words-plain" lang={circle.circle.language} dir="auto">
                {circle.circle.frame.atRisk}
              </span>
            </p>
          }
        />
      )}
    </>
  );
};

/** On a phone that has taken over a place: requests, once, the answer that the place has already given. */
const useOwnConsent = ({ id, place }: Member, text: string): void => {
  const { device } = useSession();
  const known = place.consents?.[text] !== undefined;
  useEffect(() => {
    if (known || !device.isBrought) return;
    void call(readOwnConsent, {
      at: { circle: id },
      pass: place.pass,
      body: { key: device.key(id, 'consent', text), text },
    }).then((reply) => {
      if (!reply.ok) return;
      const { n, given } = reply.body;
      const said: SaidConsent =
        given === null ? { answer: null, words: '', wouldChange: '', shown: 'count-only', n } : { ...given, n };
      device.change(id, (kept) => ({ ...kept, consents: { [text]: said, ...kept.consents } }));
    });
  }, [device, id, known, place.pass, text]);
};
