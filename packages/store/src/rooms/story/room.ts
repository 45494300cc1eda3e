import { room } from '../../kernel/room.ts';
import { addStory, changeShare, fillStories, listStories, takeStoryBack } from './commands.ts';
import { STORY } from './table.ts';

/** What people tell, shared as each of them says. */
export const story = room({
  name: 'story',
  port: 'stories',
  tables: [STORY],
  reads: { list: listStories },
  writes: { add: addStory, changeShare, takeBack: takeStoryBack },
  whole: fillStories,
  withdrawals: { story: takeStoryBack },
});
