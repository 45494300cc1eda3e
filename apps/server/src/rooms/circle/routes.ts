import {
  changeAffected,
  changeCircle,
  type Circle,
  type CircleDraft,
  createCircle,
  drawCode,
  latestRound,
} from '@throughline/domain';
import type { circleEndpoints } from '@throughline/protocol';
import { putExample } from '../../example/put-example.ts';
import type { Parts } from '../parts.ts';
import { assertOwn } from './assert-own.ts';
import { circleView } from './circle-view.ts';
import { whoseOur } from './whose-our.ts';
import type { Handlers } from '../../kernel/http/serve.ts';
import { faulty, turnAway } from '../../kernel/http/refuse.ts';
import { BallotMemory } from '../ballot/memory.ts';
import { RoundMemory } from '../round/memory.ts';
import { CircleMemory } from './memory.ts';

const MOST_DRAWS = 50;

export const circleHandlers = (parts: Parts): Handlers<typeof circleEndpoints> => {
  const { store, rooms, signIn, clock } = parts;

  return {
    readCircle: ({ room }) => ({ circle: circleView(room), whoseOur: whoseOur(room) }),
    listCircles: async ({ user }) => {
      const own = new Set(await store.conveners.circlesOf(user.id));
      const circles = (await store.circles.list()).filter(({ id }) => own.has(id));
      return {
        circles: await Promise.all(
          circles.map(async ({ id, name, example, imported }) => ({
            id,
            name,
            question: (await store.circles.find(id))?.question ?? '',
            example,
            imported,
            round: latestRound(await store.rounds.list(id)),
          })),
        ),
      };
    },

    createCircle: async ({ body, user }) => {
      const draft = body;
      const made = createCircle(draft as CircleDraft, {
        id: parts.chance.id(),
        today: clock.today(),
        affectedId: parts.chance.id,
      });
      if ('faults' in made) return faulty(made.faults);
      const code = await admit(parts, made.circle);
      await store.conveners.add(made.circle.id, user.id);
      return { id: made.circle.id, code };
    },

    readDeskCircle: async ({ room, user }) => {
      const ids = await store.conveners.of(room.id);
      const names = await signIn.names(ids);
      return {
        circle: circleView(room),
        affected: [...room.circle.affected],
        pass: room.pass,
        conveners: ids.map((id) => ({ id, name: names.get(id) ?? '', you: id === user.id })),
        rounds: [...room.of(RoundMemory).all],
        changeable: room.of(BallotMemory).answers.people === 0 ? 'all' : 'little',
        whoseOur: whoseOur(room),
      };
    },

    changeCircle: async ({ body, room }) => {
      const draft = body;
      assertOwn(room.circle);
      const changed = changeCircle(room.circle, draft as CircleDraft, {
        changeable: room.of(BallotMemory).answers.people === 0 ? 'all' : 'little',
        today: clock.today(),
        affectedId: parts.chance.id,
      });
      if ('faults' in changed) return faulty(changed.faults);
      await room.write(store.circles.change(changed.circle), () => room.of(CircleMemory).take(changed.circle));
      return {};
    },

    changeAffected: async ({ body, room }) => {
      const { affected } = body;
      const changed = changeAffected(room.circle, affected, parts.chance.id);
      if (!changed.ok) return changed;
      await room.write(store.circles.change(changed.value), () => room.of(CircleMemory).take(changed.value));
      return {};
    },

    resetExample: async ({ room }) => {
      const { circle } = room;
      if (!circle.example) throw turnAway('not-allowed', 'only-example-put-back');
      const conveners = await store.conveners.of(circle.id);
      await store.circles.remove(circle.id);
      rooms.forget(circle.id);
      const id = await putExample(store, parts.chance);
      if (id === null) throw new Error('the example’s four words were its own a moment ago');
      for (const user of conveners) await store.conveners.add(id, user);
      return { id };
    },
  };
};

/** Draws four words that no other circle has. */
const admit = async ({ store, chance }: Parts, circle: Circle): Promise<string> => {
  for (let draw = 0; draw < MOST_DRAWS; draw += 1) {
    const code = drawCode(chance.below);
    const { taken } = await store.circles.create(circle, {
      circle: circle.id,
      code,
      pass: chance.bytes(32).toString('base64url'),
    });
    if (taken === null) return code;
  }
  throw new Error('no free four words were drawn');
};
