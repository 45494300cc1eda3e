import './asked-line.css';
import { addressOf, PAGES } from '@throughline/protocol/pages';
import { Link, useLocation } from 'wouter';
import type { Member } from '../../kernel/room.ts';
import { useWords } from '../../kernel/words.tsx';

/**
 * The line on every page of a circle, except the consent page, while this device has not answered the text that is put
 * to consent.
 */
export const AskedLine = ({ member: { id } }: { readonly member: Member }) => {
  const { respond } = useWords();
  const [path] = useLocation();
  const own = addressOf(PAGES.consent.member, { circle: id });
  if (path === own || path === addressOf(PAGES.purpose.member, { circle: id })) return null;
  return (
    <p className="callout kept asked-line">
      <strong>{respond.isAsked}</strong> <Link href={own}>{respond.readAndAnswer}</Link>
    </p>
  );
};
