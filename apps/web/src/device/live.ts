import { type Follow, type Followed, type HubSays, type LiveState, SharedLive } from '@throughline/device';
import { after } from './browser.ts';
import { tellNewVersion } from './new-version.ts';

/** Milliseconds until the script for following alone is requested again after a failure. */
const AGAIN = 5_000;

let shared: SharedLive | null = null;

/** Follows a circle by the stream that all tabs of the browser share; see packages/device/SPEC.md. */
export const followCircle = (circle: string, pass: string, notify: (state: LiveState) => void): Follow => {
  shared ??= openShared();
  return shared.follow({ circle, pass }, (state) => {
    if (state.newVersion) tellNewVersion();
    notify(state);
  });
};

const openShared = (): SharedLive => {
  const worker = openWorker();
  const live = new SharedLive({ say: (words) => worker?.port.postMessage(words), alone: followAlone, after });
  if (worker === null) live.fail();
  else {
    worker.port.onmessage = ({ data }: MessageEvent<HubSays>) => live.hear(data);
    worker.onerror = () => live.fail();
  }
  addEventListener('pagehide', () => live.leave());
  addEventListener('pageshow', (event) => event.persisted && live.wake());
  addEventListener('online', () => live.wake());
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && live.wake());
  return live;
};

const openWorker = (): SharedWorker | null => {
  try {
    return new SharedWorker(new URL('./live-worker.ts', import.meta.url), { type: 'module', name: 'throughline' });
  } catch {
    return null; // Android, an old Safari, or scripts that may not start one
  }
};

const followAlone = (followed: Followed, notify: (state: LiveState) => void): Follow => {
  let own: Follow | null = null;
  let over = false;
  const begin = (): void => {
    void import('./live-alone.ts')
      .then((alone) => {
        if (!over) own = alone.followAlone(followed, notify);
      })
      .catch(() => {
        if (!over) after(AGAIN, begin);
      });
  };
  begin();
  return {
    stop: () => {
      over = true;
      own?.stop();
    },
    wake: () => own?.wake(),
  };
};
