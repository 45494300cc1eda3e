import type { CoachWords } from '@throughline/messages';
import type { Finding } from '@throughline/wording';
import { Button } from '../../parts/button.tsx';
import { Said } from '../../parts/said.tsx';
import type { Coach } from './use-coach.ts';

/** One question of the wording coach and why it is asked, with *Not now*. It blocks nothing and suggests no words. */
export const CoachQuestion = ({
  coach,
  one,
  words,
}: {
  readonly coach: Coach;
  readonly one: Finding | undefined;
  readonly words: CoachWords;
}) => (
  <section className="coach" aria-label={words.questionHeading}>
    {one === undefined ? null : (
      <div className="callout question">
        <h2>{words.questionHeading}</h2>
        <Said className="coach-asks" text={`${words.questionHeading} ${one.question}`}>
          {one.question}
        </Said>
        <p className="small soft">
          {words.why} {one.why}
        </p>
        <div className="row">
          <Button kind="quiet" onPress={() => coach.notNow(one)}>
            {words.notNow}
          </Button>
          <Button kind="quiet" onPress={() => coach.silence(one)}>
            {words.silence}
          </Button>
        </div>
      </div>
    )}
    {coach.silenced === 0 ? null : (
      <p className="small soft">
        {words.silenced(coach.silenced)}{' '}
        <Button kind="quiet" onPress={coach.askAgain}>
          {words.askAgain}
        </Button>
      </p>
    )}
  </section>
);
