import { listed } from './listed.ts';

/** What people write when nothing is ruled out yet. */
export const nothingWords = {
  words: listed(
    "nothing, none, n a, na, tbc, tbd, tba, to be agreed|decided|confirmed|discussed|determined|added|done|completed|written|announced|filled, not sure|applicable|yet|decided, don't know, do not know, dunno, no idea, nothing yet|here|at|really|specific|comes|much, yet, later, pending, todo, to do, blank, xxx, xx, x, see|as above, idea|ideas, sure, decide later, under discussion, in progress, discuss*, still, open, empty, this moment, all, moment, present, think of, comes to mind, something, anything, placeholder, fill|come back, add",
  ),
};

const ANYONE =
  'anyone|anybody|people|patients|families|staff|residents|each|other|children|neighbours|one|another|others|ourselves|you|somebody|someone|everyone|colleagues|users|carers|the|our|community|communities';

/**
 * Things that nobody would want, so ruling them out rules nothing out. The people affected may be named beside them.
 */
export const truisms = {
  words: listed(
    `fail|failing ${ANYONE}, fail, give up, give in, give up on ${ANYONE}, let|letting ${ANYONE} ~ down, let ~ down`,
    'accept|accepting|tolerat*|allow|allowing|condone|ignore|excuse|overlook ~ poor|bad|low|lower|second|anything|mediocr*|unsafe|unacceptable|substandard|bullying|discrimination|abuse|racism|harassment|rudeness|disrespect|neglect|injustice|inequality|cruelty|violence|prejudice|incivility|less|harm|hate|sexism|unkindness|unfairness',
    'compromis* on?, sacrific* quality|safety|care, tolerat*, bully, bullying, discriminat*, racism, abuse, harassment, harm, harming, hurt, neglect, be complacent, become complacent, complacency, do|cause|causing harm, put|putting ~ at risk, risk|risking lives|safety',
    `ignore|ignoring|forget|forgetting|neglect|neglecting|abandon|abandoning|hurt|harm|disrespect|mistreat|exclude|excluding|belittle|betray|disappoint|judge|judging|leave|leaving|bully|shame ${ANYONE} behind?, lose sight of ${ANYONE}`,
    'leave|leaving ~ behind, cut|cutting corners, settle for less|second|anything best?, rest, rest until, stop trying|improving|learning|caring, stop until, be unkind|rude|cruel|unsafe|dishonest|disrespectful|racist|lazy|negligent|careless|unprofessional|mean|selfish|satisfied|silent|defeated, lie, lie to, waste|wasting time|money|resources, stand still, lose hope|heart|sight|focus, let standards slip|drop, lower our? standards, walk away, be defeated, quit, break the law, make mistakes, cause, provide|deliver|give poor|bad|unsafe care|service|services, treat ~ badly|unfairly|unkindly|disrespect|without|poorly',
    'quality, safety, standards, values, care, service, services, principles, integrity, dignity, respect, poor, bad, practice, behaviour, performance, excuses, excellence, low, unsafe, each other, one another',
    ANYONE.split('|').join(', '),
  ),
};
