import { createAsk, createCall, type HubSays, Live, LiveHub, type TabSays } from '@throughline/device';
import { after, browserFetch, isOnline } from './browser.ts';

/** The shared worker. It holds one stream a circle for all tabs of this browser. */
const call = createCall(createAsk({ fetch: browserFetch, after, faultWords: async () => '' }));
const world = { fetch: browserFetch, call, after, random: Math.random, online: isOnline };
const hub = new LiveHub({ begin: (followed, notify) => new Live(followed, world, notify), after });

addEventListener('connect', (event) => {
  const port = (event as MessageEvent).ports[0];
  if (port === undefined) return;
  const tab = { say: (words: HubSays) => port.postMessage(words) };
  port.onmessage = ({ data }: MessageEvent<TabSays>) => hub.hear(tab, data);
});
