import type { Body, Rule } from './rule.ts';

/** Something on its way to the server, as it is kept. */
export type Post = {
  readonly circle: string;
  readonly path: string;
  readonly body: Body;
  /** Who put it in, where several people share a device; left out for the device's owner. */
  readonly holder?: string;
  /** Its writer has handed the device on: what they typed may be shown to nobody there. */
  readonly left?: true;
};

/** A post with the name under which it is kept, and its text as it was read: a changed text is another post. */
export type Item = { readonly name: string; readonly text: string; readonly post: Post; readonly rule: Rule };

/** Single posts in their order; those that travel together, by as many as their rule allows. */
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

/** What is sent for a batch. */
export const bodyOf = (batch: readonly Item[]): Body => {
  const first = batch[0] as Item;
  return first.rule.together === undefined
    ? first.post.body
    : first.rule.together.body(batch.map(({ post }) => post.body));
};
