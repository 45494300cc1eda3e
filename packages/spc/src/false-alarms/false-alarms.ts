import type { Segment } from '../chart.ts';
import type { Profile } from '../profiles/profile.ts';
import type { ChartKind } from '../series/series.ts';

export const falseAlarmsOf = (_profile: Profile, _kind: ChartKind, _segments: readonly Segment[]): number | null =>
  null;
