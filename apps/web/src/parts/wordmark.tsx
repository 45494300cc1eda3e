import { Link } from 'wouter';

/** The program's name as a logo. The dot of its i is a knot. */
export const Wordmark = ({ link = true }: { readonly link?: boolean }) => {
  const letters = (
    <span aria-hidden="true">
      Throughl<span className="dotless">ı</span>ne
    </span>
  );
  if (!link)
    return (
      <span className="wordmark">
        {letters}
        <span className="unseen">Throughline</span>
      </span>
    );
  return (
    <Link href="/" className="wordmark">
      {letters}
      <span className="unseen">Throughline</span>
    </Link>
  );
};
