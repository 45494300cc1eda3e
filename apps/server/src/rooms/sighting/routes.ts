import { giveSighting, reviewIsDue } from '@throughline/domain';
import type { sightingEndpoints } from '@throughline/protocol';
import { idOfKey } from '../../kernel/http/detached-id.ts';
import type { ServerContext } from '../context.ts';
import type { Handlers } from '../../kernel/http/serve.ts';
import { notFound } from '../../kernel/http/refuse.ts';
import { circleWithStandingPurpose } from '../purpose/circle-with-standing-purpose.ts';
import { refuse } from '../../kernel/refuse.ts';
import { PurposeMemory } from '../purpose/memory.ts';

/**
 * The most sightings of a circle, so that a stranger cannot fill the disk. It is more than the number of people who
 * pass any poster before the review.
 */
const MOST_SIGHTINGS = 20_000;

/**
 * Handlers for the page that the poster's code leads to, which needs no pass and no account. Whoever stands before the
 * poster can read it anyway, but the page shows none of the circle's words unless the circle made its purpose public.
 */
export const sightingHandlers = (context: ServerContext): Handlers<typeof sightingEndpoints> => {
  const { store, circles, clock } = context;

  return {
    readPoster: async (call) => {
      const loaded = await circleWithStandingPurpose(circles, call);
      const { circle } = loaded;
      const ofPurpose = loaded.of(PurposeMemory);
      const { standing, publicChoice } = ofPurpose;
      const sightings = ofPurpose.sightings();
      if (standing === null || sightings === null) throw notFound();
      const reviewOn = ofPurpose.reviewDay(standing);
      const open = publicChoice?.open === true;
      return {
        number: standing.number,
        text: standing.text,
        language: standing.language,
        day: clock.today(),
        decidedOn: standing.decision?.on ?? standing.putOn,
        reviewOn,
        overdue: reviewIsDue({ reviewOn }, clock.today()),
        open,
        circle: open ? circle.name : null,
        soThat: open ? standing.parts['so-that'] : null,
        sightings,
      };
    },

    giveSighting: async (call) => {
      const { key, text, saw, n } = call.body;
      const id = idOfKey(key);
      const loaded = await circleWithStandingPurpose(circles, call);
      const ofPurpose = loaded.of(PurposeMemory);
      const given = giveSighting({ id, text, saw, n }, ofPurpose.standing);
      if (!given.ok) return given;
      if (!ofPurpose.hasSighting(text, id)) {
        if (ofPurpose.sightingCount >= MOST_SIGHTINGS) return tooMany();
        call.demand('write');
      }
      const { refused } = await loaded.write(
        store.sightings.give(loaded.id, given.value, MOST_SIGHTINGS),
        ({ applied }) => {
          if (applied) ofPurpose.take({ sighting: given.value });
        },
      );
      return refused === 'full' ? tooMany() : {};
    },
  };
};

const tooMany = () => refuse('too-many', 'too-many-sightings');
