import type { CameBack } from '@throughline/device';
import { tidyText } from '@throughline/domain';
import type { FormEvent } from 'react';
import { Link } from 'wouter';
import type { Place } from '../../device/device.ts';
import { useCameBack, useSession } from '../../device/session.ts';
import { useKept } from '../../device/use-kept.ts';
import { usePack } from '../../kernel/words.tsx';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { Said } from '../../parts/said.tsx';

/** The field of a place in which the device stores what it wrote in each room. */
const WRITTEN: Readonly<Record<string, 'voices' | 'stories' | 'suggestions'>> = {
  voices: 'voices',
  stories: 'stories',
  suggestions: 'suggestions',
};

/**
 * The posts that the server refused for good, with the reason. Each stays until the person has sent it again or
 * discarded it. `without`: the path of a room whose own page shows its refused posts.
 */
export const CameBackList = ({ circle, without }: { readonly circle: string; readonly without?: string }) => {
  const back = usePack('back');
  const found = useCameBack(circle).filter(({ path }) => path !== without);
  if (found.length === 0) return null;
  const written = found.filter(({ path, left }) => path in WRITTEN && left !== true);
  const together = groupsOf(found.filter((one) => !written.includes(one)));
  return (
    <section className="callout kept came-back stack" aria-labelledby="came-back">
      <h2 id="came-back">
        <Said as="span">{back.heading(found.length)}</Said>
      </h2>
      <p>{back.more}</p>
      {written.map((one) => (
        <Written key={one.name} one={one} />
      ))}
      {together.map((group) => (
        <Together key={group[0]?.name} group={group} />
      ))}
    </section>
  );
};

/** A refused text: its words are in a box again, with the reason tied to the box. */
const Written = ({ one }: { readonly one: CameBack }) => {
  const back = usePack('back');
  const { device, outbox } = useSession();
  const { circle, path, name, words } = one;
  const { typed, setTyped } = useKept(`back.${name}`, one.typed);
  const list = WRITTEN[path] ?? 'voices';
  const id = name.split('/').at(-1) ?? '';
  const change = (text: string | null): void => {
    setTyped(one.typed);
    device.change(circle, (place) => withText(place, list, id, text));
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    const text = tidyText(typed, list === 'voices' ? 'one-line' : 'many-lines');
    outbox.putAgain(one, { text });
    change(text);
  };
  const letGo = () => {
    outbox.letGo(name);
    change(null);
  };
  return (
    <form className="stack-tight" onSubmit={send} noValidate>
      <Field label={back.kinds[list]} name={`back-${id}`} lines words value={typed} onValue={setTyped} fault={words} />
      <div className="row">
        <Button type="submit">{back.sendAgain}</Button>
        <Button kind="quiet" onPress={letGo}>
          {back.letGo}
        </Button>
      </div>
    </form>
  );
};

/** Refused answers, marks and consents: one line for each reason. */
const Together = ({ group }: { readonly group: readonly CameBack[] }) => {
  const back = usePack('back');
  const { device, outbox } = useSession();
  const [first] = group;
  if (first === undefined) return null;
  const { circle, path, left } = first;
  const letGo = () => {
    for (const { name } of group) outbox.letGo(name);
    // the server does not have the answer, so it may be given again
    if (path === 'consent') device.change(circle, (place) => withoutConsent(place, first.name.split('/').at(-1) ?? ''));
  };
  const sendAgain = () => {
    for (const { name } of group) outbox.sendAgain(name);
  };
  const what =
    left === true
      ? back.left
      : path === 'responses'
        ? back.answers(group.length)
        : ((back.kinds as Readonly<Record<string, string>>)[path] ?? back.other);
  return (
    <div className="stack-tight">
      <p>
        <strong>{what}</strong>
      </p>
      {first.typed === '' ? null : (
        <p className="words" dir="auto">
          {first.typed}
        </p>
      )}
      <p className="fault">{first.words}</p>
      <div className="row">
        {left === true ? null : path === 'consent' ? (
          <Link href={`/c/${circle}/consent`}>{back.readText}</Link>
        ) : (
          <Button onPress={sendAgain}>{back.sendAgain}</Button>
        )}
        <Button kind="quiet" onPress={letGo}>
          {back.letGo}
        </Button>
      </div>
    </div>
  );
};

const groupsOf = (found: readonly CameBack[]): readonly (readonly CameBack[])[] => {
  const groups = new Map<string, CameBack[]>();
  for (const one of found) {
    const mark = one.path === 'responses' && one.left !== true ? `responses ${one.words}` : one.name;
    groups.set(mark, [...(groups.get(mark) ?? []), one]);
  }
  return [...groups.values()];
};

const withText = (
  place: Place,
  list: 'voices' | 'stories' | 'suggestions',
  id: string,
  text: string | null,
): Place => ({
  ...place,
  [list]: (place[list] ?? []).flatMap((one) => (one.id !== id ? [one] : text === null ? [] : [{ ...one, text }])),
});

const withoutConsent = (place: Place, text: string): Place => {
  const said = place.consents?.[text];
  return said === undefined ? place : { ...place, consents: { ...place.consents, [text]: { ...said, answer: null } } };
};
