import type { Story } from '@throughline/domain';
import type { Row, Value } from '../../kernel/command.ts';

type Values = readonly Value[];

export const storyRow = (circle: string, { id, text, language, share }: Story): Values => [
  circle,
  id,
  text,
  language,
  share,
];

export const readStory = (row: Row): Story =>
  ({ id: row.id, text: row.text, language: row.language, share: row.share }) as Story;
