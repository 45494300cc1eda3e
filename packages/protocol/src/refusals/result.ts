/** The server's own reasons for refusing in this room, in addition to the domain's. */
export type ResultDoorRefusals = {
  readonly 'own-round-first': { answered: number; enough: number };
};
