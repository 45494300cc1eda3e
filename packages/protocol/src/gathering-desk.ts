import type { Nothing } from './atoms.ts';
import type {
  BackRequest,
  ChangePlanRequest,
  DeskGatherings,
  GatheringDraftRequest,
  GatheringView,
  LeadHereRequest,
  LeadRequest,
  PressRequest,
  TimeRequest,
} from './gathering.ts';
import { of, route } from './endpoint.ts';

/** Only the desk calls these routes. They have their own file so that a phone does not load them. */
export const listGatherings = route('GET', '/api/desk/circles/:circle/gatherings', of<undefined, DeskGatherings>());
export const planGathering = route(
  'POST',
  '/api/desk/circles/:circle/gatherings',
  of<GatheringDraftRequest, GatheringView>(),
);
export const changePlan = route(
  'PUT',
  '/api/desk/circles/:circle/gatherings/:gathering',
  of<ChangePlanRequest, GatheringView>(),
);
export const removeGathering = route(
  'DELETE',
  '/api/desk/circles/:circle/gatherings/:gathering',
  of<undefined, Nothing>(),
);
export const startGathering = route(
  'POST',
  '/api/desk/circles/:circle/gatherings/:gathering/start',
  of<PressRequest, GatheringView>(),
);
export const goForward = route(
  'POST',
  '/api/desk/circles/:circle/gatherings/:gathering/forward',
  of<PressRequest, GatheringView>(),
);
export const goBack = route(
  'POST',
  '/api/desk/circles/:circle/gatherings/:gathering/back',
  of<BackRequest, GatheringView>(),
);
export const addTime = route(
  'POST',
  '/api/desk/circles/:circle/gatherings/:gathering/time',
  of<TimeRequest, GatheringView>(),
);
export const takeLead = route(
  'POST',
  '/api/desk/circles/:circle/gatherings/:gathering/lead',
  of<LeadRequest, GatheringView>(),
);
export const sayLeadHere = route(
  'POST',
  '/api/desk/circles/:circle/gatherings/:gathering/here',
  of<LeadHereRequest, Nothing>(),
);
export const takeDeskGatheringFile = route(
  'GET',
  '/api/desk/circles/:circle/gatherings/:gathering/:file',
  of<undefined, 'file'>(),
);
