import type { BeforePurpose, CircleId, PublicChoice } from '@throughline/domain';
import { ask, fill, type Steps } from '../../kernel/command.ts';
import { readConsent } from '../consent/table.ts';
import { readSighting } from '../sighting/table.ts';
import { choosePublic, recordBefore } from './commands.ts';
import type { PurposeRecord, WithPurpose } from './purpose-record.ts';
import {
  OWED_ANSWER,
  owedRow,
  readOwed,
  readReview,
  readVersion,
  REVIEW,
  reviewRow,
  VERSION,
  versionRow,
} from './table.ts';

/** Everything that is stored of a circle's purpose. */
export function* loadPurpose(circle: CircleId): Steps<PurposeRecord> {
  const all = (table: string, order: string) =>
    ask(`SELECT * FROM ${table} WHERE circle_id = ? ORDER BY ${order}`, circle);
  const versions = (yield* all('version', 'number')).map(readVersion);
  const reviews = (yield* all('review', 'n')).map(readReview);
  const consents = (yield* ask(
    'SELECT * FROM consent WHERE circle_id = ? AND answer IS NOT NULL ORDER BY text_hash, id',
    circle,
  )).map(readConsent);
  const owed = (yield* all('owed_answer', 'consent_id, n')).map(readOwed);
  const [before] = yield* all('before_purpose', 'circle_id');
  const [choice] = yield* all('public_choice', 'circle_id');
  const sightings = (yield* all('sighting', 'text_hash, id')).map(readSighting);
  return {
    versions,
    reviews,
    consents,
    owed,
    before:
      before === undefined
        ? null
        : ({ because: before.because, by: before.by_name, on: before.on_date } as BeforePurpose),
    publicChoice:
      choice === undefined
        ? null
        : ({ open: choice.is_open === 1, by: choice.by_name, on: choice.on_date } as PublicChoice),
    sightings,
  };
}

/**
 * Writes the purpose of a circle that is created whole. The rooms `consent` and `sighting` write its answers and
 * sightings.
 */
export function* fillPurpose(circle: CircleId, { purpose: record }: WithPurpose): Steps<void> {
  if (record === undefined) return;
  yield* fill(
    VERSION,
    record.versions.map((version) => versionRow(circle, version)),
  );
  yield* fill(
    REVIEW,
    record.reviews.map((review, index) => reviewRow(circle, index + 1, review)),
  );
  const asked = new Map<string, number>();
  yield* fill(
    OWED_ANSWER,
    record.owed.map((answer) => {
      const n = (asked.get(answer.consent) ?? 0) + 1;
      asked.set(answer.consent, n);
      return owedRow(circle, n, answer);
    }),
  );
  if (record.before !== null) yield* recordBefore(circle, record.before);
  if (record.publicChoice !== null) yield* choosePublic(circle, record.publicChoice);
}
