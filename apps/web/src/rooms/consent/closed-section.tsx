import type { VersionView } from '@throughline/protocol';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { dateWords, usePack } from '../../kernel/words.tsx';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { ConsentDrawing } from './consent-drawing.tsx';
import { useOutcomeFinding } from '../purpose/finding.tsx';
import { NotYets, Worries } from '../purpose/said-words.tsx';
import { AnswerForm } from './answer-form.tsx';
import type { AtDesk } from '../purpose/at-desk.ts';

/**
 * The outcome of a closed consent round: the sentence, the thread with every answer on it, worries and not-yets in
 * full.
 */
export const ClosedSection = ({
  at,
  version,
  joined,
  second,
  filled,
}: {
  readonly at: AtDesk;
  readonly version: VersionView;
  /** The least number who joined; null where that is not told. */
  readonly joined: number | null;
  /** Whether another version stands above it on the page. */
  readonly second: boolean;
  /** Whether its button is the filled one; a page has one. */
  readonly filled: boolean;
}) => {
  const { desk: words } = usePack('purposeDesk');
  const { shared } = usePack('purpose');
  const finding = useOutcomeFinding();
  const [answering, setAnswering] = useState<string | null>(null);
  const room = useRef<HTMLDivElement>(null);
  const width = useWidth(room);
  const { decision, outcome } = version;
  if (decision === null || outcome === null) return null;
  const { totals } = outcome;
  const owed = outcome.notYets.filter(({ state }) => state === 'unanswered' || state === 'overdue');
  const Heading = second ? 'h2' : 'h1';
  const begin = (consent: string) => {
    setAnswering(consent);
    requestAnimationFrame(() => {
      const form = document.getElementById(`not-yet-${consent}`);
      form?.scrollIntoView({ block: 'start' });
      form?.querySelector<HTMLElement>('input')?.focus();
    });
  };
  return (
    <section className="stack-loose">
      <div>
        <p className="soft">
          {shared.version(version.number)}. {words.closedLine(dateWords(decision.on))}{' '}
          {totals === null ? '' : shared.heardOf(totals.heard, joined)}
        </p>
        <Heading className="finding">{finding(version)}</Heading>
        <p>
          {shared.verdicts[decision.verdict]}{' '}
          {decision.by === null ? '' : shared.decidedBy(decision.by, dateWords(decision.on))}
        </p>
        {decision.reasons === '' ? null : (
          <p className="words rule-words" dir="auto">
            {decision.reasons}
          </p>
        )}
      </div>
      <div ref={room}>
        {totals === null ? null : (
          <ConsentDrawing totals={totals} notHeard={Math.max(0, (joined ?? 0) - totals.heard)} width={width} />
        )}
      </div>
      <div className="row">
        {owed.length > 0 ? (
          <Button kind={filled ? 'filled' : 'outline'} onPress={() => begin(owed[0]?.id ?? '')}>
            {words.answerThe(owed.length)}
          </Button>
        ) : decision.adopted ? (
          <ButtonLink kind={filled ? 'filled' : 'outline'} href={`/c/${at.id}/purpose`}>
            {words.openPage}
          </ButtonLink>
        ) : null}
        {decision.adopted && owed.length > 0 ? <Link href={`/c/${at.id}/purpose`}>{words.openPage}</Link> : null}
      </div>
      <div className="two-columns">
        <section>
          <h2>
            {shared.worriesHeading}{' '}
            {totals !== null && totals.worry > 0 ? (
              <span className="soft note">{shared.shownOf(outcome.worries.length, totals.worry)}</span>
            ) : null}
          </h2>
          <Worries outcome={outcome} language={version.language} />
          {outcome.worries.length > 1 ? <p className="small soft">{shared.shuffled}</p> : null}
        </section>
        <section>
          <h2>
            {shared.notYetsHeading}{' '}
            {totals !== null && totals.notYet > 0 ? (
              <span className="soft note">{shared.shownOf(outcome.notYets.length, totals.notYet)}</span>
            ) : null}
          </h2>
          <NotYets
            outcome={outcome}
            language={version.language}
            answering={(notYet) =>
              answering === notYet.id ? (
                <AnswerForm
                  at={at}
                  consent={notYet.id}
                  onDone={() => {
                    setAnswering(null);
                    at.notify(words.answerSaved);
                  }}
                  onLeave={() => setAnswering(null)}
                />
              ) : (
                <Button kind="quiet" onPress={() => begin(notYet.id)}>
                  {notYet.state === 'unanswered' ? words.answerThis : words.answerNew}
                </Button>
              )
            }
          />
        </section>
      </div>
    </section>
  );
};

/** The width available for the drawing, in pixels, updated as the page changes. */
const useWidth = (room: { readonly current: HTMLElement | null }): number => {
  const [width, setWidth] = useState(800);
  useEffect(() => {
    const element = room.current;
    if (element === null) return;
    const watch = new ResizeObserver(() => setWidth(Math.max(280, Math.floor(element.clientWidth))));
    watch.observe(element);
    return () => watch.disconnect();
  }, [room]);
  return width;
};
