import './gathering.css';
import { usePack } from '../../kernel/words.tsx';
import type { GatheringNow } from '@throughline/protocol';
import { useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useSession } from '../../device/session.ts';
import type { Member } from '../../kernel/room.ts';
import { Button } from '../../parts/button.tsx';
import { SayAloud } from './say-aloud.tsx';
import { StepClock } from './step-clock.tsx';
import { stepPath } from './step-path.ts';
import { useGathering } from './use-gathering.ts';
import { Said } from '../../parts/said.tsx';

/**
 * The line on every member page while a gathering runs: the current step, its clock, and a link to it. The phone
 * follows the steps, unless its owner chose to stay. While somebody is typing it waits and says so.
 */
export const StepBanner = ({ member }: { readonly member: Member }) => {
  const gathering = member.data.now?.gathering ?? null;
  return gathering === null ? null : <Banner member={member} gathering={gathering} />;
};

const Banner = ({ member, gathering }: { readonly member: Member; readonly gathering: GatheringNow }) => {
  const { id, place, data } = member;
  const { clock, phone, steps } = usePack('gathering');
  const [path] = useLocation();
  const seen = useGathering(id, place.pass, data.now);
  const { follows, setFollows, waits } = useFollow(id, gathering);
  const { aloud, setAloud } = useAloud();
  const { kind } = gathering;
  if (gathering.state === 'planned' && path !== `/c/${id}/gathering`)
    return (
      <div className="step-banner">
        <p>
          {phone.planned(seen?.reply.gathering?.name ?? '')}. <Link href={`/c/${id}/gathering`}>{phone.where}</Link>
        </p>
      </div>
    );
  if (kind === null) return null;
  const target = stepPath(id, kind);
  const current = seen?.reply.gathering;
  return (
    <section className="step-banner" aria-label={phone.title}>
      <p className="step-line">
        <Said as="span">
          {phone.now} <strong>{steps[kind].name}</strong>
          <span className="unseen">. {waits ? phone.typing : ''}</span>
        </Said>{' '}
        {current?.state === 'running' ? <StepClock gathering={current} ahead={seen?.ahead ?? 0} /> : null}{' '}
        <span className="small soft">{clock.step(gathering.at + 1, gathering.of)}</span>
      </p>
      {waits ? <p aria-hidden="true">{phone.typing}</p> : null}
      <p className="row">
        {path === target ? null : <Link href={target}>{phone.go(steps[kind].name)}</Link>}
        {path === `/c/${id}/gathering` ? null : <Link href={`/c/${id}/gathering`}>{phone.soFarLink}</Link>}
        {gathering.mode === 'days' ? null : (
          <Button kind="quiet" aria-expanded={aloud} onPress={() => setAloud(!aloud)}>
            {aloud ? phone.aloudHide : phone.aloudShow}
          </Button>
        )}
        <Button kind="quiet" aria-pressed={!follows} onPress={() => setFollows(!follows)}>
          {follows ? phone.stay : phone.follow}
        </Button>
      </p>
      {aloud && gathering.mode === 'live' ? <SayAloud kind={kind} /> : null}
    </section>
  );
};

/**
 * Goes to the step's page when the step changes. Somebody who comes late, or returns, first sees the outcome so far.
 */
const useFollow = (circle: string, { id, kind, turn, state }: GatheringNow) => {
  const { device } = useSession();
  const [path, go] = useLocation();
  const [follows, setKept] = useState(() => device.keep.get(STAYS) === null);
  const [waits, setWaits] = useState(false);
  useEffect(() => {
    const key = `throughline.step.${circle}`;
    const before = device.keep.get(key);
    const now = `${id}/${turn}`;
    if (before === now || state === 'planned') return;
    device.keep.set(key, now);
    const isFirst = before === null || !before.startsWith(`${id}/`);
    // the gathering is already over when this device first sees it, so there is nothing to follow
    if (isFirst && state === 'closed') return;
    const target = (isFirst && turn > 1) || kind === null ? `/c/${circle}/gathering` : stepPath(circle, kind);
    if (!follows || path === target) return setWaits(false);
    if (isTyping()) return setWaits(true);
    setWaits(false);
    go(target);
  }, [circle, id, kind, turn, state, device, follows, path, go]);
  useEffect(() => setWaits(false), [path]);
  return {
    follows,
    waits,
    setFollows: (on: boolean) => {
      if (on) device.keep.remove(STAYS);
      else device.keep.set(STAYS, '1');
      setKept(on);
      if (on && kind !== null && !isTyping()) go(stepPath(circle, kind));
    },
  };
};

const STAYS = 'throughline.stays';
const ALOUD = 'throughline.aloud';

const useAloud = () => {
  const { device } = useSession();
  const [aloud, setKept] = useState(() => device.keep.get(ALOUD) !== null);
  return {
    aloud,
    setAloud: (on: boolean) => {
      if (on) device.keep.set(ALOUD, '1');
      else device.keep.remove(ALOUD);
      setKept(on);
    },
  };
};

/** Whether somebody is busy: a box has text or the cursor, or a dialog is open. */
const isTyping = (): boolean =>
  document.activeElement instanceof HTMLTextAreaElement ||
  document.querySelector('dialog[open]') !== null ||
  [...document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('main textarea, main input[type="text"]')].some(
    ({ value }) => value.trim() !== '',
  );
