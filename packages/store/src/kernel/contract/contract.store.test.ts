import { afterEach, beforeEach, describe } from 'vitest';
import type { Store } from '../port.ts';
import { answeringContract } from './answering-contract.ts';
import { changeContract } from './change-contract.ts';
import { circleContract } from './circle-contract.ts';
import { draftingContract } from './drafting-contract.ts';
import { ENGINES, makePlace, type Place } from './engines.ts';
import { purposeContract } from './purpose-contract.ts';
import { gatheringContract } from './gathering-contract.ts';
import { voiceContract } from './voice-contract.ts';
import { wholeContract } from './whole-contract.ts';

describe.each(ENGINES)('the store on %s', (engine) => {
  let place: Place;
  let store: Store;
  beforeEach(async () => {
    place = await makePlace(engine);
    store = await place.open();
  });
  afterEach(() => place.done());

  describe('circles, conveners, roll and rounds', () => circleContract(() => store));
  describe('answering', () => answeringContract(() => store));
  describe('voices, stories and the log', () => voiceContract(() => store));
  describe('drafting', () =>
    draftingContract(
      () => store,
      () => place,
    ));
  describe('the purpose', () => purposeContract(() => store));
  describe('changes', () => changeContract(() => store));
  describe('gatherings and the roster', () =>
    gatheringContract(
      () => store,
      () => place,
    ));
  describe('the whole', () =>
    wholeContract(
      () => store,
      () => place,
    ));
});
