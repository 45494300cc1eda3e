import type { ReactNode } from 'react';
import { Link } from 'wouter';

type Kind = 'filled' | 'outline' | 'quiet';
type Props = { readonly kind?: Kind; readonly main?: boolean; readonly children: ReactNode };

const classOf = (kind: Kind, main: boolean): string =>
  `button${kind === 'outline' ? '' : ` ${kind}`}${main ? ' main' : ''}`;

/** A button begins with a verb and names the thing. While `busy` a press is under way and no other is taken, which is seen and said. */
export const Button = ({
  kind = 'outline',
  main = false,
  type = 'button',
  busy = false,
  onPress,
  children,
  ...rest
}: Props & {
  readonly type?: 'button' | 'submit';
  readonly busy?: boolean;
  readonly onPress?: () => void;
  readonly 'aria-pressed'?: boolean;
  readonly 'aria-expanded'?: boolean;
  readonly 'aria-label'?: string;
  readonly 'aria-describedby'?: string;
}) => (
  <button
    type={type}
    className={classOf(kind, main)}
    aria-busy={busy || undefined}
    aria-disabled={busy || undefined}
    onClick={busy ? (event) => event.preventDefault() : onPress}
    {...rest}
  >
    {children}
  </button>
);

/** A link that looks like a button. */
export const ButtonLink = ({ kind = 'outline', main = false, href, children }: Props & { readonly href: string }) => (
  <Link href={href} className={classOf(kind, main)}>
    {children}
  </Link>
);
