import { listed } from './listed.ts';
import { things } from './things.ts';

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
