import { parseCode } from '@throughline/domain';
import type { joinEndpoints } from '@throughline/protocol';
import { idOfKey } from '../../kernel/http/detached-id.ts';
import { circleView } from '../circle/circle-view.ts';
import type { ServerContext } from '../context.ts';
import type { Handlers } from '../../kernel/http/serve.ts';
import { notFound, turnAway } from '../../kernel/http/refuse.ts';

const ANYWHERE = 'anywhere';

export const joinHandlers = (context: ServerContext): Handlers<typeof joinEndpoints> => {
  const { store, limits, signIn, circles, config } = context;

  return {
    readHello: async () => {
      const example = (await store.circles.list()).find((circle) => circle.example) ?? null;
      const admission = example === null ? null : await store.circles.admission(example.id);
      return {
        setUpNeeded: await signIn.setUpNeeded(),
        example: admission === null ? null : { circle: admission.circle, code: admission.code },
        signIn: signIn.methods,
      };
    },

    lookAtCode: async ({ body, address }) => {
      // only wrong codes count against these limits, so whoever types a right one is refused only behind the same
      // address as somebody who guesses
      limits.demandLeft('wrongCode', address);
      limits.demandLeft('wrongCodeAnywhere', ANYWHERE);
      const { code: typed } = body;
      const code = parseCode(typed);
      const found = code === null ? null : await store.circles.findByCode(code);
      const loaded = found === null ? null : await circles.find(found.circle.id);
      if (loaded === null) {
        limits.take('wrongCode', address);
        limits.take('wrongCodeAnywhere', ANYWHERE);
        throw turnAway('not-found', 'no-circle-of-words', {}, { field: 'code' });
      }
      return { circle: circleView(loaded), pass: loaded.pass };
    },

    joinRoll: async ({ body, loaded }) => {
      const { key } = body;
      // in an imported conversation there is nobody to join, and invented keys would fill a batch
      if (loaded.circle.imported === null) await context.roll.add(loaded.id, idOfKey(key));
      return {};
    },

    // draws a link that anybody with the four words can write by hand, so it looks nothing up and gives nothing away
    drawCode: async ({ at, c }) => {
      const code = parseCode(at.code.replace(/\.svg$/, ''));
      if (code === null) throw notFound();
      // loaded with the first picture, so that the program starts sooner
      const { toString: drawQr } = await import('qrcode');
      const svg = await drawQr(`${config.publicUrl}/j/${code.replaceAll(' ', '-')}`, {
        type: 'svg',
        margin: 2,
        errorCorrectionLevel: 'M',
      });
      return c.body(svg, 200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=86400' });
    },
  };
};
