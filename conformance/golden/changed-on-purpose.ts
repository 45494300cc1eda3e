import type { Engine } from './fixture.ts';
import type { Seat } from './recording.ts';

/**
 * The replies that differ from the recorded program on purpose. Everything else must be the same, byte for byte. Each
 * entry here must differ, so that the list contains nothing obsolete.
 */
export type Changed = {
  /** Method and pattern as recorded, or `*` for every route. */
  readonly route: string;
  /**
   * The place and everything inside it: `status`, `headers.etag`, `body.voices.*.text`; `*` is any one name or number.
   */
  readonly at: string;
  /** Only in this seat, or on this engine. */
  readonly seat?: Seat;
  readonly engine?: Engine;
  /** The decision or the issue that explains it. */
  readonly because: string;
};

const REASONS = 'issue 10 (d): a refusal gives its reason and its values beside its words';

export const CHANGED: readonly Changed[] = [
  { route: '*', at: 'body.reason', because: REASONS },
  { route: '*', at: 'body.values', because: REASONS },
];

/** GET routes that the recorded program did not have, and those that were removed since, for the same reasons. */
export const NEW_ROUTES: readonly { readonly route: string; readonly because: string }[] = [
  { route: 'GET /api/openapi.json', because: 'issue 10 (b): the list of endpoints as OpenAPI' },
];
export const GONE_ROUTES: readonly { readonly route: string; readonly because: string }[] = [];
