import { call } from './api.ts';
import { type Follow, type Followed, Live, type LiveState, SeenLive } from '@throughline/device';
import { after, browserFetch, isOnline } from './browser.ts';

const world = { fetch: browserFetch, call, after, random: Math.random, online: isOnline };
const seen = {
  now: () => document.visibilityState === 'visible',
  listen: (call: () => void) => {
    document.addEventListener('visibilitychange', call);
    return () => document.removeEventListener('visibilitychange', call);
  },
};

/** Follows a circle without the shared worker. This script is loaded only where there is no worker. */
export const followAlone = (followed: Followed, notify: (state: LiveState) => void): Follow =>
  new SeenLive(followed, { begin: (line, say) => new Live(line, world, say), seen, after }, notify);
