import { readHello } from '@throughline/protocol';
import './first-page.css';
import { type FormEvent, useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Page } from '../../kernel/page.tsx';
import { useFetched } from '../../device/use-fetched.ts';
import { usePack } from '../../kernel/words.tsx';
import { useSession } from '../../device/session.ts';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { FirstDrawing } from './first-drawing.tsx';
import { Said } from '../../parts/said.tsx';

/** The first page: start a circle, look at an example, join with a code. On a phone, joining comes first. */
export const FirstPage = () => {
  const first = usePack('start');
  const { device } = useSession();
  const [, go] = useLocation();
  const { data: hello, problem } = useFetched({ route: readHello });
  const [code, setCode] = useState('');
  const join = (event: FormEvent) => {
    event.preventDefault();
    const words = code
      .trim()
      .toLowerCase()
      .split(/[\s.,-]+/)
      .filter(Boolean);
    go(words.length === 0 ? '/j' : `/j/${encodeURIComponent(words.join('-'))}`);
  };
  const places = device.places();
  const isWide = useIsWide();
  const header = (
    <nav>
      <ul>
        <li>
          <Link href="/what-this-is">{first.whatThisIs}</Link>
        </li>
        <li>
          <Link href="/privacy">{first.privacy}</Link>
        </li>
        <li>
          <Link href="/desk">{first.signIn}</Link>
        </li>
      </ul>
    </nav>
  );
  const start = (
    <li key="start">
      <h2>{first.start}</h2>
      <p>{hello?.setUpNeeded ? first.setUpMore : first.startMore}</p>
      <ButtonLink kind={isWide ? 'filled' : 'outline'} href={hello?.setUpNeeded ? '/set-up' : '/desk/new'}>
        {hello?.setUpNeeded ? first.setUpButton : first.startButton}
      </ButtonLink>
    </li>
  );
  const example = (
    <li key="example">
      <h2>{first.example}</h2>
      <p>{hello !== null && hello.example === null ? first.noExample : first.exampleMore}</p>
      {hello?.example ? (
        <ButtonLink href={`/j/${hello.example.code.replaceAll(' ', '-')}`}>{first.exampleButton}</ButtonLink>
      ) : (
        <span />
      )}
    </li>
  );
  const joining = (
    <li key="join">
      <h2>{first.join}</h2>
      <form onSubmit={join}>
        <Field label={<>{first.joinMore}</>} name="code" value={code} onValue={setCode} autoComplete="off" />
        <Button type="submit" kind={isWide ? 'outline' : 'filled'}>
          {first.joinButton}
        </Button>
      </form>
    </li>
  );
  const yours =
    places.length === 0 ? null : (
      <li key="yours">
        <h2>{first.yours}</h2>
        <ul className="row">
          {places.map((place) => (
            <li key={place.circle}>
              <Link
                className="words words-plain"
                href={place.joined ? `/c/${place.circle}` : `/c/${place.circle}/result`}
              >
                {place.name}
              </Link>
            </li>
          ))}
        </ul>
      </li>
    );
  // the order in the document, so that the eye, the keyboard and a screen reader follow the same one
  const doors = isWide ? [start, example, joining, yours] : [yours, joining, start, example];
  return (
    <Page title="Throughline" header={header}>
      <div className="wide first">
        <h1>
          {first.heading.map((line) => (
            <span key={line}>{line} </span>
          ))}
        </h1>
        <p className="first-intro soft">{first.intro}</p>
        <FirstDrawing />
        <Said>{problem !== null && hello === null ? <strong>{first.unreachable}</strong> : null}</Said>
        <ul className="first-doors">{doors}</ul>
      </div>
    </Page>
  );
};

/** Whether the screen is wide. A laptop's page begins with starting a circle, a phone's with joining one. */
const useIsWide = (): boolean => {
  const [isWide, setIsWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const query = matchMedia(WIDE);
    const read = () => setIsWide(query.matches);
    query.addEventListener('change', read);
    return () => query.removeEventListener('change', read);
  }, []);
  return isWide;
};

const WIDE = '(min-width: 1024px)';
