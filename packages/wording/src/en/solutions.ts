import { listed } from './listed.ts';
import { things } from './things.ts';

/** Verbs that put something in place, whatever follows. */
const ALWAYS =
  'implement*, introduc*, roll|rolls|rolled|rolling out, launch*, install*, deploy*, procur*, commission*, recruit*, appoint*, purchas*, pilot*, trial*, digitise*, digitising, automat*, upgrad*, outsourc*, centralis*, put|puts|putting in|into place, put|puts|putting up, set|sets|setting up, bring|bringing in, buy|buys|buying, hire|hires|hiring, redesign*, restructur*, reorganis*, fit|fitting out, kit out, embed|embeds|embedding, mandate, mobilise, computeris*, refurbish*, scale up, fund|funding a|an|more|new|extra|the, invest|investing in a|an|more|new|better|extra, train|trains|training all? staff|nurses|volunteers|people|managers|receptionists|porters|doctors|everyone|everybody|teams|champions|every|carers|up|new|more|#';
/** Verbs that do so when a thing follows. */
const MAKING =
  'creat*|build|builds|building|develop|develops|developing|establish|establishes|establishing|provid*|deliver|delivers|delivering|design|designs|designing|write|writes|writing|produc*|publish*|organis*|draft|drafting|employ|employs|employing|erect|convene|convening|supply|supplying|issue|issuing|distribute|expand|expands|expanding|extend*';
/** Verbs that do so when a new thing follows. */
const HAVING =
  'arrang*|run|runs|running|hold|holds|holding|host|hosts|hosting|open|opens|opening|start|starts|starting|begin|offer|offers|offering|form|forms|forming|use|uses|using|add|adds|adding|fit|fitting|make|making|draw|test|testing|adopt|adopts|adopting|have|having|get|getting|plant|place|placing|put|move|moving|plan|try|trialling';
const NEW =
  'a|an|some|another|more|extra|additional|new|weekly|monthly|daily|regular|joint|several|#|improved|modern|digital|electronic|free';
/** Words after such a verb that are not a thing to put in place: "build trust", "make time". */
const OF_NO_THING =
  'trust|patience|calm|confidence|courage|friendship|friendships|relationships|bridges|understanding|love|hope|time|space|room|lives|bonds|ties|moments|joy|quiet|silence|peace|memories|habits|days|on|each|one|as|together|our|your|those|every|what|nobody|babies|meals|food|news|bad|down|to|with|from|where|when';

/** Openings that name something to put in place. */
export const solutions = {
  words: listed(
    ALWAYS,
    `${MAKING} ~ ${things}`,
    `${MAKING}|${HAVING} and|or|then ${MAKING}|${HAVING} ${NEW} ~ ${things}`,
    `${MAKING}|${HAVING} up? ${NEW} ~ ${things}`,
    `${MAKING}|${HAVING} the|our new|first|missing|weekly|monthly ~ ${things}`,
    `${HAVING} a|an phone|advice|crisis|telephone line|number`,
    `a|an|the? new ~ ${things}`,
    `more|extra|additional ${things}`,
    'implementation|introduction|creation|development|installation|establishment|provision of',
  ),
  unless: listed(
    'introduc* ourselves|ourself|myself|yourself|yourselves|themselves|himself|herself|each|one|people|patients|families|neighbours|newcomers|children|strangers|him|her|them|you',
    'set|setting up home|camp, bring|bringing in the|those|people|anyone|whoever|somebody|someone, bring|bringing in from',
    `${MAKING} ${OF_NO_THING}`,
    'train|training as|ourselves|each|for|our, fund|funding each|our, buy|buying each|time|nothing, embed|embedding ourselves, recruit* each, commission* nobody',
    'fit|fitting in|out in, put|putting up with, put|putting in the|time|hours|effort, put|putting in place of',
    'run|running a risk|mile|temperature, hold|holding a hand|grudge|door, make|making a fuss|point|promise|difference|friend|place|plan with, have a say|laugh|cup, use a soft|kind|quiet|plain, start a conversation, form a habit|queue|line|circle, open a window|door, offer a chair|hand|seat|cup|word, draw a breath|line',
    'develop|developing ~ trust, deliver|delivers|delivering ~ plan|plans|strategy|promises',
    'more staff|volunteers|nurses stay|lives|come|want|feel',
  ),
};
