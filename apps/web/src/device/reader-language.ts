import { chooseLanguage } from '@throughline/messages';

/** The language that this browser's reader is spoken to in. */
export const readerLanguage = chooseLanguage(navigator.languages ?? [navigator.language]);
