import type { Engine } from './fixture.ts';
import type { Seat } from './recording.ts';

/**
 * What answers otherwise than the recorded program did, on purpose. Everything else must be as it was, byte for byte; and
 * what stands here must differ, so that the list holds nothing that is over.
 */
export type Changed = {
  /** Method and pattern as recorded, or `*` for every route. */
  readonly route: string;
  /** The place and everything in it: `status`, `headers.etag`, `body.voices.*.text`; `*` is any one name or number. */
  readonly at: string;
  /** Only in this seat, or on this engine. */
  readonly seat?: Seat;
  readonly engine?: Engine;
  /** The decision or the issue that says so. */
  readonly because: string;
};

const REASONS = 'issue 10 (d): a refusal gives its reason and its values beside its words';

export const CHANGED: readonly Changed[] = [
  { route: '*', at: 'body.reason', because: REASONS },
  { route: '*', at: 'body.values', because: REASONS },
];

/** GET routes that the recorded program did not have, and those it had that are gone: by the same reasons. */
export const NEW_ROUTES: readonly { readonly route: string; readonly because: string }[] = [
  { route: 'GET /api/openapi.json', because: 'issue 10 (b): the list of endpoints as OpenAPI' },
];
export const GONE_ROUTES: readonly { readonly route: string; readonly because: string }[] = [];
