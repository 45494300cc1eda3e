import { linkTo } from '@throughline/device';
import { followNow, writeVoice } from '@throughline/protocol';
import { type LoadProcess, startLoad } from './load-process.ts';
import type { StreamsAsk, StreamsReply } from './streams-load.ts';

/** A server whose streams are opened: its port, its processor time, and how to cause an update. */
export type StreamsTarget = Omit<StreamsAsk & { kind: 'open' }, 'kind' | 'streams'> & { readonly cpu: () => number };
export type StreamsFigures = StreamsReply & { readonly aCpuSecond: number };

export type StreamsTurns = {
  readonly open: (target: StreamsTarget) => Promise<void>;
  /** Updates on every open stream of a server that was opened before. */
  readonly turn: (target: StreamsTarget) => Promise<StreamsFigures>;
  readonly stop: () => void;
};

/** Holds so many streams of each server, in a separate process, and updates one server at a time. */
export const holdStreams = (streams: number, updates: number, every: number): StreamsTurns => {
  const load: LoadProcess<StreamsAsk, StreamsReply> = startLoad('./streams-load.ts');
  return {
    open: async ({ port, path, pass, poke }) =>
      void (await load.ask({ kind: 'open', streams, port, path, pass, poke })),
    turn: async ({ port, cpu }) => {
      const from = cpu();
      const reply = await load.ask({ kind: 'update', port, updates, every });
      return { ...reply, aCpuSecond: reply.delivered / (cpu() - from) };
    },
    stop: load.stop,
  };
};

/** A circle's stream, and a voice written into the circle as the update. */
export const circleStream = (server: {
  readonly port: number;
  readonly pass: string;
  readonly circle: string;
  readonly cpu: () => number;
}): StreamsTarget => ({
  port: server.port,
  path: linkTo(followNow, { circle: server.circle }),
  pass: server.pass,
  poke: {
    path: linkTo(writeVoice, { circle: server.circle }),
    body: '{"key":"KEY","text":"An update, number NUMBER","language":"en"}',
  },
  cpu: server.cpu,
});
