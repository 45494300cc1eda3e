import type { Story } from '@throughline/domain';
import type { Row, Values } from '../../kernel/command.ts';
import { table } from '../../kernel/table.ts';

export const STORY = table('story', { key: ['id'], rest: ['text', 'language', 'share'], detached: true });

export const storyRow = (circle: string, { id, text, language, share }: Story): Values => [
  circle,
  id,
  text,
  language,
  share,
];

export const readStory = (row: Row): Story =>
  ({ id: row.id, text: row.text, language: row.language, share: row.share }) as Story;
