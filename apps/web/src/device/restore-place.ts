/** A file of its own, so that joining loads it only where a place was brought from another device. */
export { restorePlace } from '@throughline/device';
