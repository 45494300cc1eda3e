/** Plain geometry, in pixels from the top left. Code that draws it needs to know nothing about charts. */
export type Place = readonly [x: number, y: number];

/** `usual`: open disc. `signal`: filled disc. `outside`: filled diamond. `left-out`: a small cross. */
export type MarkShape = 'usual' | 'signal' | 'outside' | 'left-out';

export type PictureMark = {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly shape: MarkShape;
  /** Index of the point in its chart. */
  readonly at: number;
};

export type PictureLine = {
  readonly kind: 'centre' | 'limit' | 'target';
  readonly places: readonly Place[];
};

export type PictureText = {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly role: 'tick' | 'name' | 'target-name' | 'event' | 'rebase' | 'measure';
};

/** One laid-out chart: everything in it has coordinates. */
export type Picture = {
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  /** The connecting line: one list of coordinates for each stretch without a gap. */
  readonly thread: readonly (readonly Place[])[];
  readonly marks: readonly PictureMark[];
  readonly lines: readonly PictureLine[];
  /** Vertical dotted lines: events. */
  readonly uprights: readonly { readonly x: number; readonly top: number; readonly bottom: number }[];
  readonly texts: readonly PictureText[];
  /** Short strokes from a name to its line, where the name had to move. */
  readonly leaders: readonly (readonly [Place, Place])[];
  readonly height: number;
  /** Font size of its texts. */
  readonly size: number;
};
