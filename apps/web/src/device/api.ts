import { createAsk, createCall } from '@throughline/device';
import { loadPack } from '@throughline/messages';
import { after, browserFetch } from './browser.ts';
import { tellNewVersion } from './new-version.ts';
import { readerLanguage } from './reader-language.ts';

export type { Answered } from '@throughline/device';

/** Calls an endpoint of the server that these pages came from. */
export const call = createCall(
  createAsk({
    fetch: browserFetch,
    after,
    faultWords: async () => (await loadPack('member', readerLanguage)).app.fault,
    onNewVersion: tellNewVersion,
  }),
);
