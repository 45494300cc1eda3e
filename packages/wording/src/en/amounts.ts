import { listed } from './listed.ts';

/** Amounts, in figures and in words. */
export const quantities = {
  words: listed(
    '#, half, halve, halves, halved, halving, double, doubles, doubled, doubling, triple, triples, tripled, treble, trebled, quadruple, third, thirds, quarter, quarters, fifth, fifths, sixth, eighth, tenth, tenths, hundredth, twice, thrice, once, nil, zero, nought, naught, none, at most|least a|an, within a|an day|week|hour|minute|month, within the hour|day|week, half a|an, up|down from half, %, percent, per cent, percentage points, £, a single, not a single|one, without exception|fail, the same|very|first day, same day, the day it|they|he|she',
    "a|an|one day|week|hour|minute|month|night|year|fortnight|mile|day's|week's|hour's sooner|earlier|longer|less|more|faster|later|shorter|quicker|fewer|extra, an extra|additional day|week|hour|night|visit|call, no ~ more|longer|fewer|less than, no, never, nobody, no one, nothing, every, all, everyone, everybody, always, any, each, whole, entire, eliminate, eliminat*, majority, most, a couple, a handful, wherever",
  ),
  unless: listed(
    'ward|wards|room|rooms|floor|floors|number|numbers|bay|bays|unit|units|type|types|phase|phases|stage|stages|level|levels|grade|grades|band|bands|year|step|section|item|route|routes|bus|junction|flat|flats|block|blocks|house|houses|site|sites|gate|gates|line|table|chapter|figure|version|tier|tiers|category|categories|class|zone|zones|theatre|theatres|clinic|clinics|team|teams|group|groups|part|page|covid|key|practice|practices|surgery|building|buildings|tower|towers|school # and|to|or|a|b? #?',
    '24 7, # 7, 24 hours a day, twenty four hours, seven days a|every week, 365 days, five a day',
    'over|under 50s|60s|65s|70s|75s|80s|85s|90s|5s|16s|18s|25s, people|patients|residents|adults|children|men|women|neighbours|those|anyone|everyone|tenants over|under|aged #, # year|years old|olds, aged # to|and? #?, under fives, # plus',
    "# am|pm|o'clock|noon|midnight, after|before|past|until|till|at # at|in|o'clock night|the?, after|before|until|till|past|at|since six|seven|eight|nine|ten|eleven|twelve by|and|or?,  between # and # at|in|o'clock|every?, between # am|pm and #",
    'day|days # and|to|or? #?, one another, no one in particular, one by one, one team, each one, the one, that one, this one, one day, one thing, at once, once more|again|upon, once a|the|they|we|it|he|she, one of, one to one, one stop, one way, one side',
    "third sector|party|parties|world|time|floor, half term|way, quarter to|past, second to, first aid, two way, ten to, four o'clock, no matter|doubt, any more|longer|time, all day|night|over|about|along|of a|round|the time|right|in|together|kinds, not at all, at all, above all, after all, all but, first of all, each other, every other, each day|week|month|year|night|morning|evening|time, every day|week|month|year|night|morning|evening|time|now, whole of, most of all, most likely|important|vulnerable, as a whole, the whole, always been",
    'no later than|longer, a and e, no 10, type one|two, first one, 999, 111, the most, the no, whenever',
  ),
};
