import type { CommandArguments, CommandName, CommandResult } from './all-commands.ts';
import type { Store } from './port.ts';

/** How an engine runs a command; resolves when it is durable. */
export type Call = <N extends CommandName>(name: N, ...values: CommandArguments<N>) => Promise<CommandResult<N>>;

type Engine = Pick<Store, 'engine' | 'whole'> & {
  readonly call: Call;
  readonly load: Store['ballots']['load'];
  readonly listen: Store['changes']['listen'];
};

/** The port, over an engine that can run the commands. */
export const portFromCommands = ({ engine, whole, call, load, listen }: Engine): Store => {
  /** The close is durable already when its sealing fails (a full disk, say); it is tried again until it works. */
  const seal = async (): Promise<void> => {
    try {
      await whole.seal();
    } catch (error) {
      process.emitWarning(`A closed round is not yet rewritten in the order of its keys: ${(error as Error).message}`);
      setTimeout(() => void seal(), SEAL_AGAIN).unref();
    }
  };
  return {
    engine,
    whole,
    circles: {
      create: (circle, admission) => call('createCircle', circle, admission),
      createWhole: (one) => call('createWhole', one),
      find: (circle) => call('findCircle', circle),
      findByCode: (code) => call('findByCode', code),
      admission: (circle) => call('findAdmission', circle),
      change: (circle) => call('changeCircle', circle),
      list: () => call('listCircles'),
      remove: (circle) => call('removeCircle', circle),
    },
    conveners: {
      add: (circle, user) => call('addConvener', circle, user),
      remove: (circle, user) => call('removeConvener', circle, user),
      of: (circle) => call('convenersOf', circle),
      circlesOf: (user) => call('circlesOf', user),
      invite: (invitation) => call('invite', invitation),
      accept: (tokenHash, user, now) => call('acceptInvitation', tokenHash, user, now),
      invitation: (tokenHash, now) => call('findInvitation', tokenHash, now),
    },
    roll: {
      add: (rows) => call('addToRoll', rows),
      count: (circle) => call('countRoll', circle),
      list: (circle) => call('listRoll', circle),
    },
    ballots: {
      open: (circle, ballot, position, n) => call('openBallot', circle, ballot, position, n),
      respond: (circle, ballot, responses) => call('respond', circle, ballot, responses),
      markWrongQuestion: (circle, ballot, mark) => call('markWrongQuestion', circle, ballot, mark),
      find: (circle, ballot) => call('findBallot', circle, ballot),
      load,
      put: (circle, ballots) => call('putBallots', circle, ballots),
    },
    voices: {
      add: (circle, voices) => call('addVoices', circle, voices),
      find: (circle, voice) => call('findVoice', circle, voice),
      list: (circle) => call('listVoices', circle),
      count: (circle) => call('countVoices', circle),
      mend: (circle, voice, text) => call('mendVoice', circle, voice, text),
      takeBack: (circle, voice) => call('takeVoiceBack', circle, voice),
      setTranslation: (circle, voice, translation) => call('setTranslation', circle, voice, translation),
    },
    stories: {
      add: (circle, story) => call('addStory', circle, story),
      list: (circle) => call('listStories', circle),
      changeShare: (circle, story, share) => call('changeShare', circle, story, share),
      takeBack: (circle, story) => call('takeStoryBack', circle, story),
    },
    log: {
      add: (circle, entry) => call('addLogEntry', circle, entry),
      find: (circle, entry) => call('findLogEntry', circle, entry),
      finish: (circle, entry) => call('finishLogEntry', circle, entry),
      drop: (circle, entry) => call('dropLogEntry', circle, entry),
      list: (circle) => call('listLog', circle),
    },
    rounds: {
      list: (circle) => call('listRounds', circle),
      open: (circle, round) => call('openRound', circle, round),
      close: async (circle, number, release) => {
        const closed = await call('closeRound', circle, number, release);
        if (closed) await seal();
        return closed;
      },
    },
    releases: {
      latest: (circle) => call('latestRelease', circle),
      publish: (circle, release) => call('publishRelease', circle, release),
    },
    drafting: {
      load: (circle) => call('loadDrafting', circle),
      set: (circle, was, drafting) => call('setDrafting', circle, was, drafting),
      add: (circle, draft) => call('addDraft', circle, draft),
      rename: (circle, draft, name) => call('renameDraft', circle, draft, name),
      remove: (circle, draft, seen) => call('removeDraft', circle, draft, seen),
      tie: (circle, draft, thread) => call('tieThread', circle, draft, thread),
      untie: (circle, draft, thread) => call('untieThread', circle, draft, thread),
      addPieces: (circle, draft, epoch, pieces) => call('addPieces', circle, draft, epoch, pieces),
      compact: (circle, draft, epoch, whole, held) => call('compactPieces', circle, draft, epoch, whole, held),
      flatten: async (circle, drafts) => {
        await call('flattenDrafts', circle, drafts);
        await seal();
      },
      suggest: (circle, suggestion) => call('addSuggestion', circle, suggestion),
      settle: (circle, was, suggestion) => call('settleSuggestion', circle, was, suggestion),
      takeSuggestionBack: (circle, suggestion) => call('takeSuggestionBack', circle, suggestion),
    },
    purposes: {
      load: (circle) => call('loadPurpose', circle),
      put: (circle, version) => call('putVersion', circle, version),
      heard: (circle, text) => call('heardOf', circle, text),
      decide: async (circle, number, decision, judgedBy) => {
        const decided = await call('decideVersion', circle, number, decision, judgedBy);
        if (decided === 'decided') await seal();
        return decided;
      },
      answerNotYet: (circle, answer) => call('addOwedAnswer', circle, answer),
      setReview: (circle, review) => call('addReview', circle, review),
      claimReminder: (circle, number, reviewOn, today) => call('claimReminder', circle, number, reviewOn, today),
      recordBefore: (circle, before) => call('recordBefore', circle, before),
      choosePublic: (circle, choice) => call('choosePublic', circle, choice),
    },
    consents: {
      give: (circle, consent) => call('giveConsent', circle, consent),
      takeBack: (circle, text, id, n) => call('takeConsentBack', circle, text, id, n),
      narrow: (circle, text, id, shown, n) => call('narrowConsent', circle, text, id, shown, n),
      find: (circle, text, id) => call('findConsent', circle, text, id),
      list: (circle, text) => call('listConsents', circle, text),
    },
    sightings: { give: (circle, sighting) => call('sight', circle, sighting) },
    gatherings: {
      list: (circle) => call('listGatherings', circle),
      running: () => call('runningGatherings'),
      add: (circle, gathering) => call('addGathering', circle, gathering),
      change: (circle, gathering, from, record) => call('changeGathering', circle, gathering, from, record),
      remove: (circle, gathering) => call('removeGathering', circle, gathering),
      records: (circle) => call('listStepRecords', circle),
      hear: (circle, gathering, at) => call('hearLead', circle, gathering, at),
      heard: (circle, gathering) => call('leadHeard', circle, gathering),
    },
    roster: {
      list: (circle) => call('listRoster', circle),
      add: (circle, people) => call('addToRoster', circle, people),
      remove: (circle, id) => call('removeFromRoster', circle, id),
      markInvited: (circle, ids, on) => call('markInvited', circle, ids, on),
    },
    changes: { version: (circle) => call('circleVersion', circle), listen },
  };
};

const SEAL_AGAIN = 60_000;
