import * as change from './change.ts';
import * as roll from '../rooms/roll/commands.ts';
import * as stories from '../rooms/story/commands.ts';
import * as log from '../rooms/log/commands.ts';
import * as results from '../rooms/result/commands.ts';
import * as roster from '../rooms/roster/commands.ts';
import * as sightings from '../rooms/sighting/commands.ts';
import * as ballots from '../rooms/ballot/commands.ts';
import * as consents from '../rooms/consent/commands.ts';
import * as circles from '../rooms/circle/commands.ts';
import * as conveners from '../rooms/convener/commands.ts';
import * as drafts from '../rooms/drafting/commands.ts';
import * as purposes from '../rooms/purpose/commands.ts';
import * as gatherings from '../rooms/gathering/commands.ts';
import * as rounds from '../rooms/round/commands.ts';
import * as suggestions from '../rooms/drafting/suggestion-commands.ts';
import * as voices from '../rooms/voice/commands.ts';

/** Commands that only read. They run beside the writers and see what is committed. */
export const READS = {
  findCircle: circles.findCircle,
  findByCode: circles.findByCode,
  findAdmission: circles.findAdmission,
  listCircles: circles.listCircles,
  convenersOf: conveners.convenersOf,
  circlesOf: conveners.circlesOf,
  findInvitation: conveners.findInvitation,
  countRoll: roll.countRoll,
  listRoll: roll.listRoll,
  findBallot: ballots.findBallot,
  findVoice: voices.findVoice,
  listVoices: voices.listVoices,
  countVoices: voices.countVoices,
  listStories: stories.listStories,
  findLogEntry: log.findLogEntry,
  listLog: log.listLog,
  listRounds: rounds.listRounds,
  latestRelease: results.latestRelease,
  loadDrafting: drafts.loadDrafting,
  loadPurpose: purposes.loadPurpose,
  heardOf: purposes.heardOf,
  findConsent: consents.findConsent,
  listConsents: consents.listConsents,
  circleVersion: change.circleVersion,
  allVersions: change.allVersions,
  listGatherings: gatherings.listGatherings,
  runningGatherings: gatherings.runningGatherings,
  listStepRecords: gatherings.listStepRecords,
  leadHeard: gatherings.leadHeard,
  listRoster: roster.listRoster,
} as const;

/** Commands that write. Each is whole or not at all, and may be run once more without harm. */
export const WRITES = {
  createCircle: circles.createCircle,
  createWhole: circles.createWhole,
  changeCircle: circles.changeCircle,
  removeCircle: circles.removeCircle,
  addConvener: conveners.addConvener,
  removeConvener: conveners.removeConvener,
  invite: conveners.invite,
  acceptInvitation: conveners.acceptInvitation,
  addToRoll: roll.addToRoll,
  openBallot: ballots.openBallot,
  respond: ballots.respond,
  markWrongQuestion: ballots.markWrongQuestion,
  putBallots: ballots.putBallots,
  addVoices: voices.addVoices,
  mendVoice: voices.mendVoice,
  takeVoiceBack: voices.takeVoiceBack,
  setTranslation: voices.setTranslation,
  addStory: stories.addStory,
  changeShare: stories.changeShare,
  takeStoryBack: stories.takeStoryBack,
  addLogEntry: log.addLogEntry,
  finishLogEntry: log.finishLogEntry,
  dropLogEntry: log.dropLogEntry,
  openRound: rounds.openRound,
  closeRound: rounds.closeRound,
  publishRelease: results.publishRelease,
  setDrafting: drafts.setDrafting,
  addDraft: drafts.addDraft,
  renameDraft: drafts.renameDraft,
  removeDraft: drafts.removeDraft,
  tieThread: drafts.tieThread,
  untieThread: drafts.untieThread,
  addPieces: drafts.addPieces,
  compactPieces: drafts.compactPieces,
  flattenDrafts: drafts.flattenDrafts,
  addSuggestion: suggestions.addSuggestion,
  settleSuggestion: suggestions.settleSuggestion,
  takeSuggestionBack: suggestions.takeSuggestionBack,
  putVersion: purposes.putVersion,
  decideVersion: purposes.decideVersion,
  addOwedAnswer: purposes.addOwedAnswer,
  addReview: purposes.addReview,
  claimReminder: purposes.claimReminder,
  recordBefore: purposes.recordBefore,
  choosePublic: purposes.choosePublic,
  sight: sightings.sight,
  giveConsent: consents.giveConsent,
  takeConsentBack: consents.takeConsentBack,
  narrowConsent: consents.narrowConsent,
  withdrawConsent: consents.withdrawConsent,
  addGathering: gatherings.addGathering,
  changeGathering: gatherings.changeGathering,
  removeGathering: gatherings.removeGathering,
  hearLead: gatherings.hearLead,
  addToRoster: roster.addToRoster,
  removeFromRoster: roster.removeFromRoster,
  markInvited: roster.markInvited,
} as const;

type Commands = typeof READS & typeof WRITES;
export type CommandName = keyof Commands;
export type CommandArguments<N extends CommandName> = Parameters<Commands[N]>;
/** What a command's generator returns when it is done. */
export type CommandResult<N extends CommandName> =
  ReturnType<Commands[N]> extends Generator<infer _Step, infer T, infer _Rows> ? T : never;

export const isRead = (name: CommandName): name is keyof typeof READS => name in READS;
