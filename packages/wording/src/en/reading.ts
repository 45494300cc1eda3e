import type { Language } from '../language.ts';
import { listed } from './listed.ts';

/** Flesch–Kincaid grade (Kincaid, Fishburne, Rogers and Chissom 1975); pupils of grade n are n + 5 years old. */
export const reading: Language['reading'] = {
  name: 'Flesch–Kincaid grade + 5, long words that everybody knows counted as two syllables',
  constant: -15.59 + 5,
  wordsPerSentence: 0.39,
  syllablesPerWord: 11.8,
};

const familiar = listed(
  'every, everyday, language, languages, consultation, consultations, several, natural, usually, actually, really, probably, finally, suddenly, generally, carefully, especially, certainly, definitely, immediately, easily, angrily, happily, quietly, properly, regularly, hungry, lonely, society, energy, enemy, property, opposite, discover, discovered, deliver, delivered, consider, considered, continue, continued, imagine, imagined, recognise, recognised, apologise, apologises, apologised, organise, organised, realise, realised, practising, visiting, visited, waiting, happening, happened, carrying, worrying, studying, answering, answered, following, followed, remembered, forgotten, beginning, remaining, unhappy, uneasy, unable, unusual, unlucky, underneath, understanding, overnight, overlooked, afterwards, nowadays, musical, medical, physical, mental, personal, hospitality, capital, general, central, typical, practical, equipment, apartment, argument, document, documents, employment, government, movement, moment, excitement, disappointed, banana, potato, tomato, cinema, camera, piano, video, audio, studio, museum, theatre, restaurant, customer, customers, passenger, passengers, prisoner, gardener, carpenter, engineer, engineers, musician, electrician, optician, politician, politicians, magazine, cigarette, cigarettes, alcohol, chocolate, breakfast, medication, paramedic, paramedics, anaesthetist, anaesthetists, assistant, assistants, apprentice, student, pregnancy, operation, infection, injection, condition, position, question, questions, situation, education, explanation, examination, station, direction, collection, celebration, population, invitation, reception, attention, medicine, illnesses, accident, accidents, violence, audience, experience, difference, differences, residence, resident, residents, elderly, seventeen, seventy, seventies, eleven, million, percentage, number, another, whichever, whatever, whoever, wherever, whenever, recovery, recover, recovered, discovery, bakery, grocery, delivery, machinery, photography, geography, security, quality, quantity, charity, charities, city, cities, facility, ability, activity, activities, possibility, responsible, comfortable, vulnerable, available, valuable, reasonable, enjoyable, probable, capable, serious, curious, various, obvious, previous, religious, nervous, generous, delicious, jealous, furious, anxious, precious, creative, expensive, positive, negative, sensitive, relative, relatives, alternative, native, everybody, somebody, anybody, nobody, everyone, everything, anything, family, families, hospital, hospitals, physiotherapist, physiotherapists, physiotherapy, therapist, therapists, occupational, pharmacist, pharmacists, receptionist, receptionists, appointment, appointments, operation, operations, ambulance, ambulances, medicine, medicines, dementia, diabetes, emergency, together, understand, understands, understood, remember, remembers, another, however, evening, evenings, afternoon, tomorrow, yesterday, saturday, sunday, wednesday, telephone, television, computer, library, volunteer, volunteers, manager, managers, visitor, visitors, interpreter, interpreters, consultant, consultants, grandmother, grandmothers, grandparents, teenager, teenagers, neighbourhood, community, communities, university, january, february, september, october, november, december, already, different, difficult, decided, deciding, decision, decisions, important, information, listening, radio, area, idea, ideas, animal, animals, bicycle, holiday, holidays, birthday, potatoes, umbrella, conversation, conversations, wheelchair, wheelchairs, surgery, nursery, battery, factory, company, companies, history, memory, favourite, interesting, interested, electricity, photograph, photographs, newspaper, newspapers, supermarket, uniform, uniforms, exercise, vegetable, vegetables, anywhere, everywhere, ourselves, themselves, yourself, possible, impossible, popular, beautiful, wonderful, terrible, horrible, dangerous, dietitian, maternity, antibiotic, antibiotics, vaccination, corridor, cafeteria, councillor, councillors, government, policeman, officer, officers, secretary, director, directors, prescription, prescriptions',
);

export const syllables: Language['syllables'] = {
  vowels: 'aeiouy',
  silent: ['e', 'es', 'ed', "e's"],
  spoken: [
    'le',
    'les',
    'ted',
    'ded',
    'ses',
    'ces',
    'ges',
    'zes',
    'xes',
    'shes',
    'ches',
    'ee',
    'ees',
    'ye',
    'ie',
    'ies',
    'oe',
    'oes',
    'ue',
    'ied',
    'eed',
    'bled',
    'dled',
    'tled',
  ],
  familiar,
  familiarSyllables: 2,
};
