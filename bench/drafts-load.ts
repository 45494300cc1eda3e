import { createHash, randomBytes } from 'node:crypto';
import * as Y from 'yjs';

export type DraftsLoad = {
  /** The address …/drafts of a circle. */
  readonly url: string;
  readonly pass: string;
  readonly draft: string;
  readonly editors: number;
};
/** For how long everybody types, and the time between two edits of one person, both in milliseconds. */
export type Typing = { readonly typing: number; readonly every: number };
export type DraftsMeasured = {
  readonly edits: number;
  /** The number of edits that every other page received. */
  readonly seen: number;
  /** Milliseconds from the key press until another page has the letter: the median. */
  readonly middle: number;
  readonly p99: number;
  /** Bytes on all streams, divided by the number of edits. */
  readonly bytes: number;
};
export type OpenPages = {
  /** Types for a while and waits until every page has received it. May be called again: the text stays. */
  readonly type: (typing: Typing) => Promise<DraftsMeasured>;
  readonly close: () => void;
};

/** The number of letters from which on each edit also removes one of its writer's earlier letters. */
const FULL = 700;
const FIRST = 0x4e00;

/**
 * Opens pages that listen to one draft and type into one part. Each page adds a letter of its own from time to time. An
 * edit counts as seen when another page's document contains its letter. The time from the key press to each other page
 * is measured.
 */
export const openPages = async (load: DraftsLoad): Promise<OpenPages> => {
  const typedAt = new Map<string, number>();
  const seenBy = new Map<string, number>();
  let lags: number[] = [];
  let bytes = 0;
  let letters = 0;
  const headers = { authorization: `Bearer ${load.pass}`, 'content-type': 'application/json' };
  const stop = new AbortController();

  const open = async () => {
    const key = randomBytes(32).toString('base64url');
    const doc = new Y.Doc();
    doc.clientID = 2 + createHash('sha256').update(Buffer.from(key, 'base64url')).digest().readUIntBE(0, 6);
    const text = doc.getText('so-that');
    text.observe((event) => {
      if (event.transaction.origin !== 'others') return;
      const now = performance.now();
      for (const { insert } of event.delta)
        for (const letter of typeof insert === 'string' ? insert.split('') : []) {
          const at = typedAt.get(letter);
          if (at === undefined) continue;
          lags.push(now - at);
          seenBy.set(letter, (seenBy.get(letter) ?? 0) + 1);
        }
    });
    const stream = await fetch(`${load.url}/live?draft=${load.draft}`, { headers, signal: stop.signal });
    const ready = Promise.withResolvers<null>();
    const read = async (): Promise<void> => {
      const decoder = new TextDecoder();
      let held = '';
      for await (const piece of stream.body ?? []) {
        bytes += piece.length;
        held += decoder.decode(piece, { stream: true });
        const events = held.split('\n\n');
        held = events.pop() ?? '';
        for (const event of events) {
          const update = /"update":"([^"]*)"/.exec(event)?.[1];
          if (update === undefined) continue;
          Y.applyUpdate(doc, Buffer.from(update, 'base64url'), 'others');
          ready.resolve(null);
        }
      }
    };
    read().catch(() => undefined);
    await ready.promise;
    return { key, doc, text, own: [] as string[] };
  };

  const pages = await Promise.all(Array.from({ length: load.editors }, open));
  const seen = (): number => [...seenBy.values()].filter((count) => count >= load.editors - 1).length;

  const type = async ({ typing, every }: Typing): Promise<DraftsMeasured> => {
    typedAt.clear();
    seenBy.clear();
    lags = [];
    bytes = 0;
    let edits = 0;
    const over = performance.now() + typing;
    await Promise.all(
      pages.map(async ({ key, doc, text, own }) => {
        await pause(Math.random() * every);
        while (performance.now() < over) {
          const began = performance.now();
          const letter = String.fromCharCode(FIRST + letters);
          letters += 1;
          const before = Y.encodeStateVector(doc);
          doc.transact(() => {
            text.insert(Math.floor(Math.random() * (text.length + 1)), letter);
            own.push(letter);
            const at = text.length > FULL ? text.toJSON().indexOf(own[0] ?? '') : -1;
            if (at >= 0) {
              text.delete(at, 1);
              own.shift();
            }
          });
          typedAt.set(letter, began);
          const update = Buffer.from(Y.encodeStateAsUpdate(doc, before)).toString('base64url');
          await send(`${load.url}/edits`, headers, JSON.stringify({ draft: load.draft, epoch: 0, key, update }));
          edits += 1;
          await pause(Math.max(0, every - (performance.now() - began)));
        }
      }),
    );
    for (let tries = 0; tries < 40 && seen() < edits; tries += 1) await pause(250);
    lags.sort((one, other) => one - other);
    return {
      edits,
      seen: seen(),
      middle: lags[lags.length >> 1] ?? Number.NaN,
      p99: lags[Math.floor(lags.length * 0.99)] ?? Number.NaN,
      bytes: bytes / edits,
    };
  };
  return { type, close: () => stop.abort() };
};

/** Sends an edit again if its idle connection was closed, as a page does. Such an edit is not lost. */
const send = async (url: string, headers: Record<string, string>, body: string): Promise<void> => {
  for (;;) {
    const answer = await fetch(url, { method: 'POST', headers, body }).catch(() => null);
    if (answer === null) continue;
    await answer.arrayBuffer();
    if (answer.status === 200) return;
    throw new Error(`an edit was answered with ${answer.status}`);
  }
};

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
