import type { ReactNode } from 'react';

/** Eight positions, so that every shape is seen. */
export const POSITIONS = [
  'People who use services and carers',
  'Point-of-care staff',
  'Managers and professionals',
  'Senior leaders',
  'Neighbours',
  'School',
  'Council',
  'Volunteers',
] as const;

/** One group of components, with a note on what to look at. */
export const GallerySection = ({
  name,
  note,
  children,
}: {
  readonly name: string;
  readonly note: string;
  readonly children: ReactNode;
}) => (
  <section>
    <header>
      <h2>{name}</h2>
      <p>{note}</p>
    </header>
    <div>{children}</div>
  </section>
);
