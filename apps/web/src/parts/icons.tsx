const stroke = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 3,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

/** The only three icons. Each stands beside a word. */
export const Icon = ({ name }: { readonly name: 'tick' | 'cross' | 'dash' }) => (
  <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
    <path d={name === 'tick' ? 'M4 14l6 6L22 6' : name === 'cross' ? 'M5 5l16 16M21 5L5 21' : 'M4 13h18'} {...stroke} />
  </svg>
);

/** The promise sign: two thread ends that do not meet. */
export const PromiseSign = () => (
  <svg className="sign" viewBox="0 0 30 24" aria-hidden="true">
    <path d="M2 20c6 0 5-14 11-14" {...stroke} strokeWidth={2.5} />
    <circle cx="13.5" cy="6" r="3.2" fill="currentColor" />
    <path d="M28 4c-6 0-5 14-11 14" {...stroke} strokeWidth={2.5} />
    <circle cx="16.5" cy="18" r="3.2" fill="currentColor" />
  </svg>
);
