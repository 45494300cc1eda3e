import { ballotName } from '@throughline/device';
import { Link } from 'wouter';
import { useWords } from '../../kernel/words.tsx';
import type { Place } from '../../device/device.ts';
import { useSession } from '../../device/session.ts';

/** The other doors of a circle, and the standing reply to its question. */
export const CircleMenu = ({ circle, place }: { readonly circle: string; readonly place: Place }) => {
  const { respond, mine, result } = useWords();
  const { device, outbox } = useSession();
  const { marked } = place.wrongQuestion;
  const say = () => {
    const wrongQuestion = { marked: !marked, n: place.wrongQuestion.n + 1 };
    device.change(circle, (before) => ({ ...before, wrongQuestion }));
    const key = device.key(circle, 'ballot');
    outbox.put(circle, 'question', ballotName(key), { key, ...wrongQuestion });
  };
  return (
    <nav className="menu" aria-label={respond.more}>
      <Link href={`/c/${circle}`}>{respond.title}</Link>
      <Link href={`/c/${circle}/write`}>{respond.write}</Link>
      <Link href={`/c/${circle}/mine`}>{mine.title}</Link>
      <Link href={`/c/${circle}/result`}>{result.title}</Link>
      <Link href={`/c/${circle}/draft`}>{respond.draft}</Link>
      <Link href={`/c/${circle}/gathering`}>{respond.gathering}</Link>
      <Link href={`/c/${circle}/purpose`}>{respond.purpose}</Link>
      <Link href={`/c/${circle}/stories`}>{respond.stories}</Link>
      <Link href={`/c/${circle}/log`}>{respond.log}</Link>
      {place.joined ? (
        <button type="button" aria-pressed={marked} onClick={say}>
          {marked ? respond.wrongOn : respond.wrong}
        </button>
      ) : null}
      <Link href="/keep">{respond.keep}</Link>
      <Link href="/keep">{respond.clear}</Link>
    </nav>
  );
};
