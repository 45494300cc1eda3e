import { listed } from './listed.ts';
import { things } from './things.ts';

/** Verbs that put something in place whatever follows. */
const ALWAYS =
  'implement*, introduc*, roll|rolls|rolled|rolling out, launch*, install*, deploy*, procur*, commission*, recruit*, appoint*, purchas*, pilot*, trial*, digitise*, digitising, automat*, upgrad*, outsourc*, centralis*, put|puts|putting in|into place, put|puts|putting up, set|sets|setting up, bring|bringing in, buy|buys|buying, hire|hires|hiring, train|trains|training, redesign*, restructur*, reorganis*, fit|fitting out, kit out, embed|embeds|embedding, mandate, mobilise, invest|investing in, fund|funding, computeris*, procure, refurbish*, scale up, spread the, adopt|adopts|adopting the|a|an';
/** Verbs that do so where a thing follows. */
const OF_A_THING =
  'creat*|build|builds|building|develop|develops|developing|establish|establishes|establishing|provid*|deliver|delivers|delivering|design|designs|designing|write|writes|writing|produc*|publish*|organis*|arrang*|run|runs|running|hold|holds|holding|host|hosts|hosting|open|opens|opening|start|starts|starting|begin|offer|offers|offering|form|forms|forming|use|uses|using|expand|expands|expanding|extend*|add|adds|adding|place|placing|fit|fitting|make|making|draw|drawing|draft|drafting|convene|convening|employ|employs|employing|supply|supplies|supplying|replace|replacing|test|testing|move|moving|appoint|send|sending|erect|put|putting|switch|change|changing|issue|issuing|distribute|create';

/** Openings that name something to put in place. */
export const solutions = {
  words: listed(
    ALWAYS,
    `${OF_A_THING} ~ ${things}`,
    `a|an|the? new ~ ${things}`,
    `more|extra|additional|better ${things}`,
    'implementation|introduction|creation|development|installation|establishment|provision of',
  ),
  unless: listed(
    'introduc* ourselves|ourself|myself|yourself|yourselves|themselves|himself|herself|each|one|people|patients|families|neighbours|newcomers|children|strangers|him|her|them|you',
    'set|setting up home, bring|bringing in the|those|people|anyone|whoever, bring|bringing in from',
    'build|builds|building on|trust|bridges|confidence|friendships|relationships|each|one',
    'train|training as|ourselves|each|for the, fund|funding each',
    'fit|fitting in|out in, commission* nobody',
    'run|running towards|to|for|late|with|away|out, hold|holding hands|each|on|the hand, open|opening our|the|up doors|door|hearts|eyes',
    'use|using each|our|their|plain|fewer|less, give|giving each|people|back|time|up, put|putting people|patients|the person|ourselves|each',
    'start|starting from|with|again|by, write|writing down|to|with, move|moving nobody|over, make|making sure|time|room|tea, change|changing our|the way|how',
    'make ~ feel|welcome|heard|safe, run|running ~ past|bell, develop|developing as|together|our trust|trust',
    'spread the word|load|work|news, deliver|delivers|delivering ~ plan|plans|strategy, put|putting up with, deliver|delivers|delivering babies|meals|food|news|bad, embed|embedding ourselves, recruit* each',
  ),
};

const BY_DOING =
  'using|introducing|implementing|setting|rolling|creating|building|developing|installing|training|hiring|recruiting|appointing|buying|providing|offering|holding|launching|piloting|redesigning|opening|running|adding|fitting|employing|deploying|embedding|adopting|organising|sending|replacing|switching|giving|making|writing|digitising|expanding|extending|increasing|investing|establishing|moving|having|putting|starting|commissioning';

/** The means, named in an aim. */
export const solutionMeans = {
  words: listed(
    'by|through|via|with introducing|implementing|installing|training|hiring|recruiting|appointing|buying|launching|piloting|redesigning|deploying|embedding|adopting|commissioning|digitising',
    'by|through|via setting|rolling|putting up|out|in',
    `by|through|via|with|after ${BY_DOING} ~ ${things}`,
    `through|via|using|with|from|because of|a|an|the? new|extra|better|additional|weekly|daily|monthly|digital|dedicated|electronic ~ ${things}`,
    `through|via|using ~ ${things}`,
    'via, thanks to, with the help of, with help from, by means of, with the support of, with support from, with the use of, through the use of, courtesy of, on the back of',
    `using a|an|the|our|new, by using a|an|the|our|new, with a|an new, with an app|extra|additional`,
    `get|gets|given|receive|receives|have|has|offered|issued|fitted with|a|an|the? ~ ${'app|checklist|passport|leaflet|plan|plugs|masks|sensor|sensors|mats|device|tablet|pack|packs|training|course|champion|coordinator|navigator|helpline|camera|cameras|alarm|alarms'}`,
  ),
  unless: listed(
    'through the night|winter|summer|year|week|day|spring|autumn|month|door|weekend, through to, by using less|fewer',
    'from the ward|home|bed|hospital, through a|the difficult|hard|bad, via the? front',
    'thanks to nobody, with a new baby, with extra care, from a new, using a|the wheelchair|frame|stick|toilet|bathroom|service|ward',
    'people|patients|residents|anyone|families|children|those|person|someone using a|an|the|our|new, people|patients|those|residents with a|an|the|our|new',
    'training ~ staff leave',
  ),
};
