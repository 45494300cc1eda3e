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
import type { ServerContext } from '../context.ts';
import { assertOwn } from './assert-own.ts';
import { circleView } from './circle-view.ts';
import { whoseOur } from './whose-our.ts';
import type { Handlers } from '../../kernel/http/serve.ts';
import { faulty, turnAway } from '../../kernel/http/refuse.ts';
import { BallotMemory } from '../ballot/memory.ts';
import { RoundMemory } from '../round/memory.ts';
import { changeCircleIn } from './change-circle.ts';

const MOST_DRAWS = 50;

export const circleHandlers = (context: ServerContext): Handlers<typeof circleEndpoints> => {
  const { store, circles, signIn, clock } = context;
  let resetting: Promise<unknown> = Promise.resolve();

  return {
    readCircle: ({ loaded }) => ({ circle: circleView(loaded), whoseOur: whoseOur(loaded) }),
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
        id: context.chance.id(),
        today: clock.today(),
        affectedId: context.chance.id,
      });
      if ('faults' in made) return faulty(made.faults);
      const code = await admit(context, made.circle, user.id);
      return { id: made.circle.id, code };
    },

    readDeskCircle: async ({ loaded, user }) => {
      const ids = await store.conveners.of(loaded.id);
      const names = await signIn.names(ids);
      return {
        circle: circleView(loaded),
        affected: [...loaded.circle.affected],
        pass: loaded.pass,
        conveners: ids.map((id) => ({ id, name: names.get(id) ?? '', you: id === user.id })),
        rounds: [...loaded.of(RoundMemory).all],
        changeable: loaded.of(BallotMemory).answers.people === 0 ? 'all' : 'little',
        whoseOur: whoseOur(loaded),
      };
    },

    changeCircle: async ({ body, loaded }) => {
      const draft = body;
      assertOwn(loaded.circle);
      const today = clock.today();
      return changeCircleIn(store, loaded, (circle, changeable) => {
        const changed = changeCircle(circle, draft as CircleDraft, {
          changeable,
          today,
          affectedId: context.chance.id,
        });
        if ('faults' in changed) return { refused: faulty(changed.faults) };
        // once somebody has joined, what they read may not change: a change of it must say `unlessJoined`
        const little = changeCircle(circle, draft as CircleDraft, {
          changeable: 'little',
          today,
          affectedId: () => '',
        });
        return { circle: changed.circle, unlessJoined: 'faults' in little };
      });
    },

    changeAffected: async ({ body, loaded }) => {
      const { affected } = body;
      return changeCircleIn(store, loaded, (circle) => {
        const changed = changeAffected(circle, affected, context.chance.id);
        return changed.ok ? { circle: changed.value, unlessJoined: false } : { refused: changed };
      });
    },

    resetExample: async ({ loaded }) => {
      const { circle } = loaded;
      if (!circle.example) throw turnAway('not-allowed', 'only-example-put-back');
      // one reset at a time: between removing and creating the example has no conveners, and a second reset would lose
      // them
      const mine = resetting.then(async () => {
        const conveners = await store.conveners.of(circle.id);
        await store.circles.remove(circle.id);
        circles.forget(circle.id);
        return putExample(store, context.chance, conveners);
      });
      resetting = mine.catch(() => undefined);
      const id = await mine;
      if (id === null) throw new Error('the example’s four words were its own a moment ago');
      return { id };
    },
  };
};

/** Draws four words that no other circle has. */
const admit = async ({ store, chance }: ServerContext, circle: Circle, convener: string): Promise<string> => {
  for (let draw = 0; draw < MOST_DRAWS; draw += 1) {
    const code = drawCode(chance.below);
    const admission = { circle: circle.id, code, pass: chance.bytes(32).toString('base64url') };
    const { taken } = await store.circles.create(circle, admission, convener);
    if (taken === null) return code;
  }
  throw new Error('no free four words were drawn');
};
