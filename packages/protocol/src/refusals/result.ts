/** Why the server refuses here, beside what the domain does. */
export type ResultDoorRefusals = {
  readonly 'own-round-first': { answered: number; enough: number };
};
