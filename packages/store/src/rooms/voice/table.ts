import type { Translation, Voice } from '@throughline/domain';
import type { Row, Values } from '../../kernel/command.ts';
import { table } from '../../kernel/table.ts';

export const VOICE = table('voice', {
  key: ['id'],
  rest: ['text', 'language', 'origin', 'state', 'merged_into', 'translations'],
  detached: true,
});

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
