import { listed } from './listed.ts';

const DEMANDS =
  'target|targets|standard|standards|requirement|requirements|trajectory|trajectories|kpi|kpis|indicator|indicators|threshold|thresholds|benchmark|benchmarks|quota|quotas|metric|metrics|obligation|obligations|duty|duties|deadline|deadlines|specification|specifications|regulation|regulations|legislation|law|laws|act|objective|objectives|cquin|qof|contract|contracts|ambition|ambitions|mandate|rating|expectations|criteria|criterion|milestones|measures|guidance|guidelines|rules|framework|plan|commitments|limit|limits';
const RULES_SET =
  'guidance|guideline|guidelines|protocol|protocols|policy|policies|rule|rules|regulation|regulations|procedure|procedures|standard|standards|law|laws|legislation|framework|code|instructions|directive|mandate|recommendations|specification';

/** Openings about meeting requirements. */
export const compliance = {
  words: listed(
    'comply|complies|complying|complied with?, compliance, compliant, conform*, adher*, observance of',
    'ensur*|maintain*|achiev*|assur*|secur*|demonstrat*|improv*|evidenc*|guarante*|monitor* ~ compliance|compliant|comply|complies|conformity|adherence|assurance',
    'are|is|be|become|remain|stay|being|becoming|remaining fully? compliant',
    `meet|meets|meeting|hit|hits|hitting|achiev*|reach|reaches|reaching|attain*|fulfil*|satisf*|deliver|delivers|delivering|exceed*|uphold*|discharg*|recover*|maintain* ~ ${DEMANDS}`,
    'deliver|delivers|delivering|perform|performs|performing|report|reporting against|on|to ~ kpi|kpis|indicator|indicators|target|targets|plan|trajectory|standard|standards|metrics|contract|objectives',
    `follow|follows|following|apply|applies|applying|observe|observing|abide|abiding|stick|sticking|work|working by|to? ~ ${RULES_SET}`,
    `follow|follows|following|apply|applies|applying|observe|observing|abide|abiding ~ ${RULES_SET}`,
    'pass|passes|passing|survive|surviving ~ inspection|inspections|audit|audits|assessment|accreditation|review|visit',
    'get|gets|getting|gain|gaining|earn|earning|retain|retaining|win|winning|secure|securing|be|keep|keeping|obtain|obtaining|regain|hold ~ accreditation|accredited|rating|certification|certificate|rated',
    'prepare|prepares|preparing|ready|get|getting for|ready|through ~ inspection|inspectors|audit|regulator|cqc|ofsted',
    'satisf*|reassur*|please ~ regulator|regulators|inspector|inspectors|commissioner|commissioners|auditor|auditors|cqc|board|ministers|insurers',
    'move|get|come|coming|stay out of special measures, avoid|avoiding ~ fine|fines|penalty|penalties|sanctions|breach|breaches',
    'record|recording|complete|completing ~ mandatory training, complet* all? mandatory',
    'tick|ticking ~ box|boxes',
    `keep|keeping|stay|staying|remain|remaining|live|operate within ~ budget|budgets|${DEMANDS}`,
  ),
  unless: listed(
    'meet|meets|meeting ~ friend|friends|neighbour|neighbours|person|people|family|families, exceed* ourselves',
    'reach|reaches|reaching those|people|out|everyone, follow|follows|following up|through|the person|people, work|working to make|help|give|keep|be|see|bring|build|get',
    'achiev* a|the good|better|best|peace, hit the floor|ground|road, pass|passes|passing on|by|the time, set|keep our own standards',
    'stick|sticking with|together|up, deliver|delivers|delivering babies|meals|food',
  ),
};
