/** By itself, so that joining fetches it only where a place was brought from another device. */
export { restorePlace } from '@throughline/device';
