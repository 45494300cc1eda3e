import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { PromiseSign } from './icons.tsx';

/** The privacy promise beside every box where people write: its name, what it means here, what risk remains. */
export const PromiseCallout = ({
  name,
  remains,
  children,
}: {
  readonly name: string;
  readonly remains: string;
  readonly children: ReactNode;
}) => (
  <div className="callout">
    <PromiseSign />
    <p>
      <strong>{name}</strong> {children} <Link href="/remains">{remains}</Link>
    </p>
  </div>
);

/** A rule or a promise that the program keeps (solid bar), or a question (dotted bar). */
export const Callout = ({
  kind,
  heading,
  children,
}: {
  readonly kind: 'rule-said' | 'question' | 'kept';
  readonly heading?: string;
  readonly children: ReactNode;
}) => (
  <div className={`callout ${kind}`}>
    {heading ? <strong>{heading}</strong> : null}
    <div>{children}</div>
  </div>
);

/** Something that may not be shown: a hatched box with a sentence. */
export const Withheld = ({ children }: { readonly children: ReactNode }) => (
  <div className="callout withheld">
    <svg width="24" height="44" aria-hidden="true" className="hatched">
      <path d="M0 12L12 0M0 24L24 0M0 36L24 12M4 44L24 24M16 44L24 36" stroke="var(--hatch)" strokeWidth="1.5" />
      <rect x=".5" y=".5" width="23" height="43" fill="none" stroke="var(--hatch)" />
    </svg>
    <p>{children}</p>
  </div>
);

/** Nothing is here yet: a loose end of thread, what is awaited, and the next step. */
export const Empty = ({ heading, children }: { readonly heading: string; readonly children?: ReactNode }) => (
  <div className="empty">
    <svg width="150" height="14" viewBox="0 0 150 14" aria-hidden="true">
      <path d="M2 7h36" stroke="var(--madder)" strokeWidth="2.5" strokeLinecap="round" />
      <path d="M48 7h84" stroke="var(--madder)" strokeWidth="2.5" strokeLinecap="round" strokeDasharray="0 6" />
      <circle cx="143" cy="7" r="5" fill="none" stroke="var(--ink)" strokeWidth="2" />
    </svg>
    <h2>{heading}</h2>
    {children}
  </div>
);
