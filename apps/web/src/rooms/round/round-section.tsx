import { type Answered, call } from '../../device/api.ts';
import { linkTo } from '@throughline/device';
import {
  closeRound,
  type DeskCircle,
  type Now,
  openRound,
  readDeskCircle,
  type ShownCount,
} from '@throughline/protocol';
import { useState } from 'react';
import { Link } from 'wouter';
import { refetch } from '../../device/use-fetched.ts';
import { dateWords, usePack } from '../../kernel/words.tsx';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Field } from '../../parts/field.tsx';
import { refusalOf } from '../../frames/desk/desk-data.ts';
import { memberPlace } from '../../frames/desk/member-place.ts';
import { Said } from '../../parts/said.tsx';

/** The round: open it in the room or for days, see how many take part (in batches), close it. */
export const RoundSection = ({
  id,
  desk,
  now,
  notify,
}: {
  readonly id: string;
  readonly desk: DeskCircle;
  readonly now: Now | null;
  readonly notify: (words: string) => void;
}) => {
  const { circle, account } = usePack('desk');
  const [asking, setAsking] = useState(false);
  const [days, setDays] = useState(false);
  const [until, setUntil] = useState('');
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const latest = desk.rounds.at(-1) ?? null;
  const open = desk.rounds.find(({ state }) => state === 'open') ?? null;

  const press = async (asked: Promise<Answered<unknown>>) => {
    setBusy(true);
    const answered = await asked;
    setBusy(false);
    setAsking(false);
    const refusal = refusalOf(answered);
    if (refusal?.field === 'until') setFault(refusal.words);
    else if (!answered.ok) notify(refusal?.words ?? account.offline);
    else setDays(false);
    await refetch(linkTo(readDeskCircle, { circle: id }));
  };
  memberPlace(desk);
  return (
    <section className="stack">
      <h2>{circle.roundHeading}</h2>
      <p>
        {open !== null
          ? circle.roundOpen(open.number)
          : latest !== null
            ? circle.roundClosed(latest.number)
            : circle.roundNone}
      </p>
      {open?.until ? <p className="soft">{circle.roundDays(dateWords(open.until))}</p> : null}
      {now?.gathering?.state === 'running' ? (
        <p className="small">
          {circle.gatheringRuns} <Link href={`/desk/${id}/gathering`}>{circle.gatheringRoom}</Link>
        </p>
      ) : null}
      {now === null ? null : (
        <Said pace={10_000} className="figures">
          {circle.joined(shownWords(now.takingPart.joined, { ...circle, notHeard: circle.nobodyYet }))}
          <br />
          {circle.answered(shownWords(now.takingPart.answered, { ...circle, notHeard: circle.nobodyYet }))}
          <br />
          {circle.voices(now.voices.asked)}
        </Said>
      )}
      {desk.circle.imported !== null ? (
        <ButtonLink kind="filled" href={`/c/${id}/result`}>
          {circle.seeResult}
        </ButtonLink>
      ) : open !== null ? (
        <div className="stack">
          <ButtonLink kind="filled" href={`/wall/${id}`}>
            {circle.openWall}
          </ButtonLink>
          <div>
            <Button onPress={() => setAsking(true)}>{circle.close}</Button>
          </div>
        </div>
      ) : (
        <div className="stack">
          <div className="row">
            <Button
              kind="filled"
              busy={busy}
              onPress={() => void press(call(openRound, { at: { circle: id }, body: { mode: 'live', until: null } }))}
            >
              {circle.openLive}
            </Button>
            <Button aria-expanded={days} onPress={() => setDays(!days)}>
              {circle.openDays}
            </Button>
          </div>
          {days ? (
            <form
              className="stack"
              onSubmit={(event) => {
                event.preventDefault();
                void press(
                  call(openRound, { at: { circle: id }, body: { mode: 'days', until: until === '' ? null : until } }),
                );
              }}
            >
              <Field
                label={circle.until}
                name="until"
                type="date"
                value={until}
                onValue={(value) => {
                  setUntil(value);
                  setFault(undefined);
                }}
                fault={fault}
              />
              <Button type="submit" busy={busy}>
                {circle.openUntil}
              </Button>
            </form>
          ) : null}
          {latest === null ? null : (
            <div className="row">
              <ButtonLink href={`/wall/${id}`}>{circle.openWall}</ButtonLink>
              <ButtonLink kind="quiet" href={`/c/${id}/result`}>
                {circle.seeResult}
              </ButtonLink>
            </div>
          )}
        </div>
      )}
      {asking && open !== null ? (
        <Dialog
          heading={circle.closeHeading}
          yes={circle.closeYes}
          no={circle.closeNo}
          busy={busy}
          onYes={() => void press(call(closeRound, { at: { circle: id }, body: { number: open.number } }))}
          onNo={() => setAsking(false)}
        >
          <p>{circle.closeMore}</p>
        </Dialog>
      ) : null}
    </section>
  );
};

export const shownWords = (
  count: ShownCount,
  words: { readonly notHeard: string; readonly someJoined: string; readonly atLeast: (count: number) => string },
): string =>
  count.kind === 'count' ? words.atLeast(count.count) : count.kind === 'heard' ? words.someJoined : words.notHeard;
