import type { StepKind } from '@throughline/domain';

/** Where a phone goes in each kind of step. Listening and closing are on the gathering's own page. */
export const stepPath = (circle: string, kind: StepKind): string =>
  ({
    listen: `/c/${circle}/gathering`,
    voices: `/c/${circle}/write`,
    respond: `/c/${circle}`,
    'common-ground': `/c/${circle}/result`,
    draft: `/c/${circle}/draft`,
    consent: `/c/${circle}/consent`,
    close: `/c/${circle}/gathering`,
  })[kind];
