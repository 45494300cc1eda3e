import type { Translation, Voice } from '@throughline/domain';
import type { Row, Value } from '../../kernel/command.ts';

type Values = readonly Value[];

export const voiceRow = (circle: string, voice: Voice): Values => [
  circle,
  voice.id,
  voice.text,
  voice.language,
  voice.origin,
  voice.state,
  voice.mergedInto,
  JSON.stringify(voice.translations),
];

export const readVoice = (row: Row): Voice =>
  ({
    id: row.id,
    text: row.text,
    language: row.language,
    origin: row.origin,
    state: row.state,
    mergedInto: row.merged_into,
    translations: JSON.parse(row.translations as string) as Translation[],
  }) as Voice;
