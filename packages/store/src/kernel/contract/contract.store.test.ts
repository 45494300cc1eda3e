import { describe } from 'vitest';
import { ROOMS } from '../../rooms/all.ts';
import { type Contract, onEachEngine } from './on-each-engine.ts';

// every room in the list has a contract: one that has none fails here
const contracts = await Promise.all(
  ROOMS.map(async ({ name }) => {
    const { contract } = (await import(`../../rooms/${name}/contract.ts`)) as { readonly contract: Contract };
    return { name, contract };
  }),
);

onEachEngine((the, own) => {
  for (const { name, contract } of contracts) describe(name, () => contract(the, own));
});
