import { listed } from './listed.ts';

const WHICH =
  'who|whose|whom|with|without|living|in|on|at|from|over|under|aged|waiting|coming|going|leaving|using|like|needing|caring|here|near|nearby|around|affected|born|dying|working|arriving|staying|looking|struggling|having|being|facing|between|after|before|seeking|sleeping|through|out|off|alone|about|most|we|i|they|you';

/** People who can be identified as a group. */
export const beneficiaries = {
  words: listed(
    'patient, patients, inpatient, inpatients, outpatient, outpatients, carer, carers, caregiver, caregivers, family, families, relative, relatives, loved ones, next of kin, kin',
    'neighbour, neighbours, resident, residents, tenant, tenants, household, households, newcomer, newcomers, homeowners, leaseholders, renters, lodgers, occupants, villagers, locals',
    'mum, mums, mam, mams, mummy, dad, dads, mother, mothers, father, fathers, parent, parents, grandparent, grandparents, gran, grans, granny, grannies, grandad, grandads, nan, nans, grandmother, grandmothers, grandfather, grandfathers, daughter, daughters, son, sons, husband, husbands, wife, wives, sister, sisters, brother, brothers, aunt, aunts, uncle, uncles, spouse, spouses, widow, widows, widower, widowers, orphan, orphans, siblings, twins',
    'child, children, childrens, kid, kids, baby, babies, newborn, newborns, infant, infants, toddler, toddlers, teenager, teenagers, teens, youngster, youngsters, adolescent, adolescents, lad, lads, girl, girls, boy, boys, pupil, pupils, student, students, learner, learners, schoolchildren, grandchildren, schoolgirls, schoolboys, toddlers, under fives',
    'man, men, woman, women, lady, ladies, gentleman, gentlemen, adults, elders, pensioners, seniors, over 50s|60s|65s|70s|75s|80s|85s|90s, under 5s|16s|18s|25s',
    'staff, employee, employees, colleague, colleagues, worker, workers, nurse, nurses, doctor, doctors, gp, gps, consultant, consultants, registrar, registrars, porter, porters, cleaner, cleaners, domestics, cook, cooks, caterers, receptionist, receptionists, midwife, midwives, therapist, therapists, physio, physios, physiotherapist, physiotherapists, pharmacist, pharmacists, paramedic, paramedics, surgeon, surgeons, clerk, clerks, assistant, assistants, hcas, practitioner, practitioners, clinician, clinicians, matron, matrons, radiographers, technicians, engineers, chaplain, chaplains, interpreter, interpreters, volunteer, volunteers, trainee, trainees, apprentice, apprentices, starter, starters, joiners, juniors, managers, directors, executives, leaders, teachers, caretaker, caretakers, wardens, drivers, driver, cyclists, pedestrians, walkers, runners, passengers, shopkeeper, shopkeepers, stallholders, traders, farmers, firefighters, police officers, professionals, agents, organisers, activists, campaigners, advocates, helpers, strangers, outsiders, beginners, leavers, mentors, sponsors, builders, gardeners, bakers, librarians, councillors, postmen, shift',
    'member of staff, family|team|staff|crew|band members, team|teams, crew, night shift, choir, congregation, band, class, classes, crowd, couples, couple, friends, friend, mates, elders',
    'visitor, visitors, user, users, client, clients, customer, customers, guest, guests, caller, callers, attender, attenders, survivor, survivors, victim, victims, sufferer, sufferers, casualties, refugee, refugees, migrant, migrants, asylum seekers, traveller, travellers, gypsies, veteran, veterans, prisoner, prisoners, smokers, drinkers, owners, players, swimmers, dancers, singers, worshippers, sleepers, donors, recipients, jobseekers, claimants, leavers, foster, adopters, addicts, amputees, wheelchairs',
    'young|younger|older|old|elderly|disabled|deaf|deafblind|blind|homeless|autistic|frail|frailer|lonely|ill|sick|dying|poorer|poor|vulnerable|isolated|bereaved|pregnant|trans|gay|lesbian|black|asian|muslim|jewish|polish|somali|roma|traveller|working|unemployed|housebound|hungry|anxious|frightened|injured|tired|quiet|shy|bedbound|diabetic|hearing|quieter people|person|adults|folk|man|woman|neighbours|residents',
    'the elderly, the bereaved, the dying, the homeless, the housebound, the frail, the lonely, the sick, the newly, the unwell, the disabled, the deaf, the unheard, the quiet ones, the shy',
    `people|those|anyone|anybody|everyone|everybody|someone|somebody|nobody|person|persons|individuals|folk|folks|ones|whoever ${WHICH}`,
    `no one ${WHICH}, one person, all who, all those, all of us who, those of us, us who, each of us who, all of our? ~ staff, whoever, whomever, the one who|in, a person, me, myself, my`,
  ),
  unless: listed(
    'be|being|is|are|very|more|so|stay patient, sister hospital|trust|site|ward|company, mother tongue, baby steps, family of hospitals|services, man made',
    'ward members, shift pattern|patterns, team work|working|spirit, one team, leaders in, leading',
    'patient flow|record|records|data|numbers|throughput|portal|transport|information|volumes|administration|pathway|pathways, staff turnover|costs|numbers|levels|vacancies|survey, customer service, user friendly, child care, staff room|rooms|car|canteen, family room, visitor centre, visitors centre|book, resident association',
    'people in general, everyone in general, people everywhere, everyone everywhere, people at large, people at heart, everyone at large, people from all|every, people of all, people in all|every, everyone in society, everyone in the world|country',
    'people first, people are in charge, people power, people at the heart, nobody here, everyone on board, everyone in mind',
    'people about, nobody about, everyone about, everyone we serve|support, people we serve|support, those we serve|support, everyone we are',
    'everyone after, nobody before, everyone through, everyone off, people off, people i, nobody with any, my word|words|view, my my',
  ),
};

/** Words for everybody, which identify nobody. */
export const everyone = {
  words: listed(
    'everyone, everybody, anyone, anybody, nobody, no one, noone, people, folk, peoples, each person, every person, each one, every one, everyone else, one and all, all people, all persons, person',
    'each of us, all of us, every one of us, for all, by all, to all, us all, we all, individual, individuals, each individual, every individual, human beings, humans, every human being, humanity, mankind, humankind',
    'the public, public, society, communities, community, the community, population, populations, the world, the nation, the country, citizens, citizen, the taxpayer, taxpayers, the general public, stakeholders, stakeholder, consumers, service provision users, all ages, all concerned, all involved, the masses, the many',
    'the whole|entire town|village|street|city|borough|neighbourhood|estate|county|area|place|system|region, our town|village|city|borough|neighbourhood|county|region|area, the town|city|borough|county|region',
    'all and sundry, all parties, everyone involved, everyone concerned, every life, lives',
  ),
  unless: listed(
    'community nurses|nurse|hall|centre|hub|services|service|garden|hospital|hospitals|team|teams|midwives|midwife|centres|kitchen|shop|bus|fridge|police|trust|led|based|choir|orchard',
    'public transport|toilet|toilets|spending|money|funds|sector|realm|health|body|bodies|inquiry|services|meeting|library, in public, individual needs|preferences|budget, save lives',
  ),
};
