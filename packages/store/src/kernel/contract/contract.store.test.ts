import { afterEach, beforeEach, describe } from 'vitest';
import type { Store } from '../port.ts';
import { answeringContract } from './answering-contract.ts';
import { changeContract } from './change-contract.ts';
import { circleContract } from './circle-contract.ts';
import { draftingContract } from './drafting-contract.ts';
import { ENGINES, makePlace, type Place } from './engines.ts';
import { gatheringContract } from './gathering-contract.ts';
import { onEachEngine } from './on-each-engine.ts';
import { purposeContract } from './purpose-contract.ts';
import { voiceContract } from './voice-contract.ts';
import { wholeContract } from './whole-contract.ts';

onEachEngine((the, own) => {
  describe('circles, conveners, roll and rounds', () => circleContract(the));
  describe('answering', () => answeringContract(the));
  describe('voices, stories and the log', () => voiceContract(the));
  describe('drafting', () => draftingContract(the, own));
  describe('the purpose', () => purposeContract(the));
  describe('changes', () => changeContract(the));
  describe('gatherings and the roster', () => gatheringContract(the, own));
});

describe.each(ENGINES)('the whole on %s', (engine) => {
  let place: Place;
  let store: Store;
  beforeEach(async () => {
    place = await makePlace(engine);
    store = await place.open();
  });
  afterEach(() => place.done());
  wholeContract(
    () => store,
    () => place,
  );
});
