import type { Body, Rule } from './rule.ts';

/** A request on its way to the server, in its stored form. */
export type Post = {
  readonly circle: string;
  readonly path: string;
  readonly body: Body;
  /** Who put it in, where several people share a device; left out for the device's owner. */
  readonly holder?: string;
  /** Its writer has handed the device on, so the words may be shown to nobody. */
  readonly left?: true;
};

/** A post with its storage name and its stored text. A different text means that the post was changed meanwhile. */
export type Item = { readonly name: string; readonly text: string; readonly post: Post; readonly rule: Rule };

/** Groups posts into batches, in the order of sending. Only posts whose rule allows it share one, up to its limit. */
export const inBatches = (items: readonly Item[]): readonly (readonly Item[])[] => {
  const sorted = [...items].sort((a, b) => a.rule.order - b.rule.order || (a.name < b.name ? -1 : 1));
  const batches: Item[][] = [];
  for (const item of sorted) {
    const last = batches.at(-1);
    if (last !== undefined && travelsWith(item, last)) last.push(item);
    else batches.push([item]);
  }
  return batches;
};

const travelsWith = ({ post, rule }: Item, batch: readonly Item[]): boolean => {
  const first = batch[0];
  return (
    rule.together !== undefined &&
    first !== undefined &&
    batch.length < rule.together.most &&
    first.rule === rule &&
    first.post.circle === post.circle &&
    rule.together.mark(first.post.body) === rule.together.mark(post.body)
  );
};

/** The request body for a batch. */
export const bodyOf = (batch: readonly Item[]): Body => {
  const first = batch[0] as Item;
  return first.rule.together === undefined
    ? first.post.body
    : first.rule.together.body(batch.map(({ post }) => post.body));
};
