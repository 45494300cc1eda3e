import { useState } from 'react';
import { Button, ButtonLink } from '../parts/button.tsx';
import { Choices, Tick } from '../parts/choice.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Faults } from '../parts/faults.tsx';
import { Field } from '../parts/field.tsx';
import { Notices } from '../parts/notice.tsx';
import { PositionBadge } from '../parts/position-shape.tsx';
import { Rooms } from '../parts/rooms.tsx';
import { Wordmark } from '../parts/wordmark.tsx';
import { GallerySection, POSITIONS } from './gallery-section.tsx';
import { Callouts, Charts, PhonePages, States, Tables } from './pictures.tsx';

const COLOURS = [
  'paper',
  'sheet',
  'linen',
  'ink',
  'ink-soft',
  'edge',
  'madder',
  'sea',
  'moss',
  'ochre',
  'umber',
] as const;
const ROOMS = [
  { name: 'The circle', href: '/gallery.html' },
  { name: 'Voices', href: '/gallery.html?voices' },
  { name: 'Ways in', href: '/gallery.html?ways' },
] as const;

/** Every component in every state, for looking at and for the accessibility checks. */
export const Gallery = () => (
  <>
    <header className="desk-header">
      <div className="header">
        <Wordmark />
        <Rooms rooms={ROOMS} at={0} label="Rooms" />
        <p className="words words-plain">Steady on Lantern Ward</p>
      </div>
    </header>
    <main className="gallery">
      <h1 className="unseen">Every component</h1>
      <GallerySection name="Ground and ink" note="Light and dark share names. Red is the thread. It is never an alarm.">
        <ul className="swatches">
          {COLOURS.map((name) => (
            <li key={name}>
              <span className={name} />
              {name}
            </li>
          ))}
        </ul>
      </GallerySection>
      <GallerySection name="Type" note="Serif for people, sans for the program.">
        <div className="pair">
          <div className="stack-tight">
            <p className="words type-44">able to reach my own kettle</p>
            <p className="words type-30">able to reach my own kettle</p>
            <p className="words type-22">able to reach my own kettle, and to put the tea away after</p>
            <p className="words type-19">able to reach my own kettle, and to put the tea away after</p>
          </div>
          <div className="stack-tight">
            <p className="finding">
              <strong>We go ahead</strong>
            </p>
            <h3>What happened since</h3>
            <p>You can change your answer until the round closes.</p>
            <p className="small soft">44 of 47 people have answered. Il1 O0 rn m</p>
            <p>
              You wrote <span className="words-quoted">“my mum fell”</span>. So what happened then?
            </p>
          </div>
        </div>
      </GallerySection>
      <GallerySection name="Positions" note="Shape, pattern and name. The shape is also each person’s mark.">
        <ul className="badge-list">
          {POSITIONS.map((name, place) => (
            <li key={name}>
              <PositionBadge place={place} />
              {name}
            </li>
          ))}
          <li>
            <PositionBadge place={null} />
            Rather not say
          </li>
        </ul>
      </GallerySection>
      <States />
      <Buttons />
      <Inputs />
      <Callouts />
      <Tables />
      <Told />
      <Charts />
      <PhonePages />
    </main>
  </>
);

const Buttons = () => (
  <GallerySection name="Buttons and links" note="48 px high, 44 at the least. One filled button a view.">
    <div className="stack">
      <p className="row">
        <Button kind="filled">Send this as my voice</Button>
        <Button>Print the poster</Button>
        <Button kind="quiet">Undo last answer</Button>
        <ButtonLink href="/gallery.html">Open the projector</ButtonLink>
        <Button busy>Send this as my voice</Button>
      </p>
      <p>
        A link stands in a line of text, <a href="#top">underlined with thread</a>. Nothing is greyed out without a
        reason beside it.
      </p>
    </div>
  </GallerySection>
);

const Inputs = () => {
  const [text, setText] = useState('a named person for evenings');
  const [date, setDate] = useState('2020-03-03');
  const [chosen, setChosen] = useState<string | null>(null);
  const [ticked, setTicked] = useState(true);
  return (
    <GallerySection name="Inputs" note="Label above, hint under it, count below. Never a label inside the box.">
      <div className="stack-loose">
        <Faults
          heading="One thing is missing"
          faults={[{ field: 'date', words: 'That date has passed. Choose one after today.' }]}
        />
        <div className="pair">
          <Field
            label="What would change it for you?"
            hint="A sentence is enough."
            name="worry"
            lines
            words
            value={text}
            onValue={setText}
            count={`${text.length} of 200`}
            note="One idea. No names."
          />
          <Field
            label="Look again by"
            name="date"
            type="date"
            value={date}
            onValue={setDate}
            fault="That date has passed. Choose one after today."
          />
          <Choices
            legend="Who are you speaking as today?"
            hint="You choose. It shows who has not been heard."
            name="position"
            value={chosen}
            onValue={setChosen}
            options={[
              ...POSITIONS.slice(0, 4).map((name, place) => ({
                value: name,
                name,
                badge: <PositionBadge place={place} />,
              })),
              { value: 'rather-not', name: 'Rather not say', badge: <PositionBadge place={null} /> },
            ]}
          />
          <div className="choices">
            <Tick
              label="Our position speaks together"
              more="Agreed beforehand, in the position’s own meeting."
              checked={ticked}
              onChecked={setTicked}
              name="together"
            />
            <Tick label="Send me the result" checked={!ticked} onChecked={(on) => setTicked(!on)} name="send" />
          </div>
        </div>
      </div>
    </GallerySection>
  );
};

const Told = () => {
  const [asking, setAsking] = useState(false);
  const [notice, setNotice] = useState<string | null>('Your voice is in. It has no author now.');
  return (
    <GallerySection
      name="Dialog and notice"
      note="A dialog asks one thing and names both outcomes. A notice waits to be closed."
    >
      <div className="pair">
        <div>
          <Button onPress={() => setAsking(true)}>Go back to writing voices</Button>
          {asking ? (
            <Dialog
              heading="Go back to writing voices?"
              yes="Go back"
              no="Stay here"
              onYes={() => setAsking(false)}
              onNo={() => setAsking(false)}
            >
              <p>Answers given so far stay. People see the voices step again.</p>
            </Dialog>
          ) : null}
        </div>
        <Notices words={notice} close="Close" onClose={() => setNotice(null)} />
      </div>
    </GallerySection>
  );
};
