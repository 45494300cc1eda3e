import { createAsk, createCall } from '@throughline/device';
import { after, browserFetch } from './browser.ts';
import { tellNewVersion } from './new-version.ts';

export type { Answered } from '@throughline/device';

/** Calls an endpoint of the server that these pages came from. */
export const call = createCall(
  createAsk({
    fetch: browserFetch,
    after,
    faultWords: 'Something went wrong on our side. Try again in a moment.',
    onNewVersion: tellNewVersion,
  }),
);
