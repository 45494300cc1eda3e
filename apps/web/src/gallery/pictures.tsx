import { Callout, Empty, PromiseCallout, Withheld } from '../parts/callout.tsx';
import { Icon } from '../parts/icons.tsx';
import { MarkKey, Marks } from '../parts/marks.tsx';
import { OurThread } from '../parts/our-thread.tsx';
import { PageThread } from '../parts/page-thread.tsx';
import { PositionBadge } from '../parts/position-shape.tsx';
import { Quote } from '../parts/quote.tsx';
import { ProgressThread, StateThread } from '../parts/threads.tsx';
import { Button } from '../parts/button.tsx';
import { GallerySection, POSITIONS } from './gallery-section.tsx';

const FILLS = {
  agree: 'agrees',
  pass: 'passes',
  disagree: 'disagrees',
  notTold: 'not told',
  notHeard: 'not heard yet',
} as const;

export const States = () => (
  <GallerySection name="The thread" note="Its state is what the circle knows. The words always stand beside it.">
    <div className="states">
      {(
        [
          ['shared', 'shared by every position'],
          ['nearly', 'nearly'],
          ['differ', 'we see this differently'],
          ['not-heard', 'not heard enough'],
        ] as const
      ).map(([label, words]) => (
        <div key={label}>
          <StateThread label={label} size={110} />
          <p>{words}</p>
        </div>
      ))}
    </div>
  </GallerySection>
);

export const Callouts = () => (
  <GallerySection name="Callouts" note="A promise, an open question, a rule, something withheld.">
    <div className="pair">
      <PromiseCallout name="Not stored with you." remains="What remains">
        Your answer is kept. That it was yours is not.
      </PromiseCallout>
      <Callout kind="question" heading="A question">
        “Improve”: who would notice first, and what would they see?
      </Callout>
      <Callout kind="rule-said" heading="The rule we chose">
        <span className="words words-plain">If a whole position says not yet, we stop and write again.</span>
      </Callout>
      <Withheld>Too few to show. Fewer than five answered in one part.</Withheld>
      <Callout kind="kept" heading="No connection">
        What you wrote is kept on this phone and will be sent when you are back. You can go on.
      </Callout>
      <Empty heading="No voices yet">
        <p>The question is out to 47 people. The first voices usually come within a day.</p>
        <Button kind="quiet">Write the first one</Button>
      </Empty>
    </div>
  </GallerySection>
);

export const Tables = () => (
  <GallerySection name="Tabs and table" note="Every picture has its table one step away. Numbers align, words do not.">
    <div className="stack">
      <div className="tabs">
        <button type="button" aria-pressed="true">
          Picture
        </button>
        <button type="button" aria-pressed="false">
          Table
        </button>
        <button type="button" aria-pressed="false">
          How this is worked out
        </button>
      </div>
      <div className="scroll-x" tabIndex={0} role="region" aria-label="One voice, by position">
        <table className="table">
          <caption>Every position holds one voice</caption>
          <thead>
            <tr>
              <th scope="col">Voice</th>
              <th scope="col">Position</th>
              <th scope="col" className="figure">
                Agree
              </th>
              <th scope="col" className="figure">
                Pass
              </th>
              <th scope="col" className="figure">
                Disagree
              </th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row" rowSpan={2} className="words">
                I want to go home able to reach my own kettle.
              </th>
              <td>Point-of-care staff</td>
              <td className="figure">15</td>
              <td className="figure">2</td>
              <td className="figure">2</td>
            </tr>
            <tr>
              <td>Senior leaders</td>
              <td className="figure">7</td>
              <td className="figure">0</td>
              <td className="figure">2</td>
            </tr>
          </tbody>
        </table>
      </div>
    </div>
  </GallerySection>
);

export const Charts = () => (
  <GallerySection
    name="Marks"
    note="One mark is one person. Fill is the answer; hatching is always somebody not heard."
  >
    <div className="stack-loose">
      <MarkKey words={FILLS} places={[0, 1, 2, 3]} />
      <div className="pair">
        {POSITIONS.map((name, place) => (
          <div key={name} className="stack-tight">
            <h3>{name}</h3>
            <Marks
              place={place}
              name={`${name}: 8 agree, 2 pass, 3 disagree, one not told, 4 not heard`}
              counts={{ agree: 8, pass: 2, disagree: 3, notTold: 1, notHeard: 4 }}
              across={9}
            />
          </div>
        ))}
        <div className="stack-tight">
          <h3>Without a position</h3>
          <Marks
            place={null}
            name="8 agree, 2 pass, 3 disagree, one not told, 4 not heard"
            counts={{ agree: 8, pass: 2, disagree: 3, notTold: 1, notHeard: 4 }}
            across={9}
          />
        </div>
      </div>
      <div className="scroll-x" tabIndex={0} role="region" aria-label="Whose “our”?">
        <table className="our">
          <caption className="unseen">How far each group was with us</caption>
          <thead>
            <tr>
              {['Group', 'Invited', 'Joined', 'Heard', 'Answered the consent round'].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {OURS.map(([name, place, ...steps]) => (
              <tr key={name}>
                <th scope="row">
                  <span className="our-name">
                    <PositionBadge place={place} />
                    {name}
                  </span>
                </th>
                <OurThread
                  steps={steps.map((text, index) => ({ name: String(index), text, reached: /^\d/.test(text) }))}
                />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  </GallerySection>
);

const OURS = [
  ['People who use services and carers', 0, '12', '12 or more', '11 or more', '10'],
  ['Point-of-care staff', 1, '18', '18 or more', '17 or more', 'none yet'],
  ['People with memory problems', null, '6', 'none yet', '', ''],
  ['Night porters and cleaners', null, 'not yet', '', '', ''],
] as const;

export const PhonePages = () => (
  <GallerySection name="On a phone" note="One question a page; the action at the foot, the promise beside it.">
    <div className="pair">
      <div className="phone-frame">
        <div className="threaded stack-loose">
          <PageThread />
          <p className="words circle-name" data-knot>
            Steady on Lantern Ward
          </p>
          <p className="words circle-question" data-knot>
            Why does keeping people on their feet matter to you?
          </p>
          <p className="ask" data-knot>
            <strong>Who are you speaking as today?</strong>
          </p>
          <div data-thread-end>
            <Button kind="filled" main>
              Join Steady on Lantern Ward
            </Button>
          </div>
        </div>
      </div>
      <div className="phone-frame">
        <ProgressThread done={6} of={12} />
        <div className="place-row">
          <span>
            <strong>Voice 7</strong> of 12 for now
          </span>
          <span>Stop whenever you like</span>
        </div>
        <div className="asked">
          <p className="soft small">Somebody in this circle wrote</p>
          <Quote language="en" text="I would rather fall once on my own feet than be safe in a chair for a year." />
        </div>
        <div className="answers">
          <button type="button" className="answer">
            <Icon name="tick" />
            Agree
          </button>
          <button type="button" className="answer" aria-pressed="true">
            <Icon name="cross" />
            Disagree
          </button>
          <button type="button" className="answer">
            <Icon name="dash" />
            Pass<span className="note">not sure, or not mine to say</span>
          </button>
        </div>
      </div>
    </div>
  </GallerySection>
);
