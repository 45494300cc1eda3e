import type { StepKind } from '@throughline/domain';

/** The page for a phone in each kind of step. Listening and closing have no page of their own, only the gathering's. */
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
