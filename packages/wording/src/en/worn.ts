import { listed } from './listed.ts';

/** Words that are overused together: two of them, and not much else, cause a question. */
export const worn = {
  words: listed(
    'excellen*, excel, excels, high|highest|higher|good|top|better quality, quality, best practice, best possible, first class, leading edge, innovat*, transform*, revolutioni*, passion*, dedicat*, committed, commitment*',
    'person|patient|people|customer|child|user|client|family centred|centered|focused|led, customer focus*, patient focus*, holistic*, seamless*, integrat*, joined up, sustainab*, vibran*, thriv*, flourish*, resilien*, empower*, potential, vision, visionary, mission, values, value|values driven|based|led',
    'value for money, best value, added value, add|adds|adding value, synerg*, collaborat*, partnership|partnerships working?, in partnership, working|work together, continuous*|continual* improv*, ongoing improvement, drive|drives|driving improvement|change|excellence|innovation|quality|forward|performance|up, strive*|striving for?, outcomes, best|better|improved|optimal outcomes, best life|lives, optimis*, optimiz*, maximis*, enhanc*, effective*, efficien*, robust, exceptional, superb, superior',
    'exceed* expectations, culture of, a culture, foster*, nurtur*, dignity, respect*, dignified, compassion*, inclusiv*, inclusion, equality, diversity, equity, equitable, responsive*, high|highest standards, provider of choice, patients|people|customers|residents|children|families first, comes|come first, put first, gold standard, fit for purpose|the future, future proof*, forward thinking|looking, agile, dynamic, proactive*, positive impact, impact, impactful, wellbeing, well being, health and wellbeing, quality of life, live well, better|brighter|healthier|happier|fulfilling|fulfilled|meaningful lives|life|future|futures|tomorrow',
    'ambition*, ambitious, aspir*, professionalism, integrity, transparen*, accountab*, world leading, leading, leader|leaders in, outstanding, unique, kindness, high performing, productiv*, evidence based, data driven, world class, evolving, rapidly changing, landscape, unlock*, harness*, embrac*, championing, celebrat*, leverag*, agenda, inspir*, co produc*, purposeful, tailored, bespoke, personalis*, step change, teamwork, one team, opportunit*, stakeholder*, trust and respect',
  ),
  unless: listed(
    'safe to say, safe house, partnership board, trust board, work together on|in|at, community nurses|hall|centre, care home|homes, take care of, care for|about, intensive care, respectfully ask, better than yesterday, change our minds',
  ),
};

/** Phrases that cause a question on their own. */
export const wornOut = {
  words: listed(
    'world class, best in class, cent*|center of excellence, cutting edge, state of the art, second to none, one stop shop, above and beyond, go|going|goes the extra mile, extra mile, exceed* expectations',
    'at the heart of everything|all|what, in everything|all we do, in all that we do, everything we do, mak*|make a|the real|positive|lasting|meaningful? difference, full|fullest|true|their|his|her|its potential, achieve|reach|realise|fulfil their full? potential',
    'no one|nobody|one left|is left behind, leave|leaves|leaving no one|nobody behind, left behind, passionate about, shared vision, committed to quality|excellence|delivering|providing|improving, commitment to excellence|quality, leading provider, provider|employer|partner|place|organisation of choice, right care|place right place|time right? time?, care closer to home',
    'live|lives|living ~ best life|lives, striv* for excellence|quality|better, strive to be|provide|deliver|improve|achieve, drive|driving continuous? improvement|excellence|innovation|change, continuous improvement, delivering excellence, excellence in, culture of excellence|innovation|continuous|collaboration|openness|improvement|learning|safety, holistic approach, seamless service|services|care, fit for the future, value for money, happier healthier|and healthier, healthier happier|and happier, living their best, best possible care|outcomes|service|start|experience, highest quality, high quality person|patient|care|services, innovative solutions, person centred care, patient centred care, gold standard, vibrant ~ community, thriving ~ community|communities, beacon of, pursuit of excellence, dignity and respect, brighter future, better tomorrow, your best self, win win, think outside, game chang*, step change, paradigm shift, transform*|improv*|enrich*|chang* lives',
  ),
};

/** Words that are overused only beside other worn words. */
export const wornCompany = {
  words: listed(
    'care, cares, caring, healthcare, needs, need, individual, individuals, diverse, access*, service, services, solutions, support*, deliver*, provid*, achiev*, improv*, promot*, ensur*, enabl*, creat*, build*, develop*, work*, make, making, meet*, offer*, put, safe, safer, safety, standards, standard, trust, trusted, honesty, modern, people, person, patients, patient, communit*, population*, everyone, all, society, organisation*, colleagues, staff, professional*, team*, customers, residents, users, experience*, expert*, skilled, learning, growth, success*, opportunit*, better, best, improved, strong*, change*, future, lives, life, live, local, health, healthy, healthier, happier, happy, wellbeing, real, true, positive, shared, common, great, good, highest, high, level, levels, place, places, way, ways, world, time, together, drive, driving, full, fully, always, every, everything, benefit*, goals, results, outcome, approach*, process*, system*, programme*, partner, partners, stakeholder*, efficient*, embedded, culture, environment, welcoming, friendly, provider, provision, business, staff, work, leading, leader, leaders, deep*, truly, meaningful, aim, aims, striving, open, openness, fair, fairer, responsive, committed, journey, challenge*',
  ),
};
