import { Link } from 'wouter';

/** The name; the dot of its i is the knot. */
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
