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
  'everybody, somebody, anybody, nobody, everyone, everything, anything, family, families, hospital, hospitals, physiotherapist, physiotherapists, physiotherapy, therapist, therapists, occupational, pharmacist, pharmacists, receptionist, receptionists, appointment, appointments, operation, operations, ambulance, ambulances, medicine, medicines, dementia, diabetes, emergency, together, understand, understands, understood, remember, remembers, another, however, evening, evenings, afternoon, tomorrow, yesterday, saturday, sunday, wednesday, telephone, television, computer, library, volunteer, volunteers, manager, managers, visitor, visitors, interpreter, interpreters, consultant, consultants, grandmother, grandmothers, grandparents, teenager, teenagers, neighbourhood, community, communities, university, january, february, september, october, november, december, already, different, difficult, decided, deciding, decision, decisions, important, information, listening, radio, area, idea, ideas, animal, animals, bicycle, holiday, holidays, birthday, potatoes, umbrella, conversation, conversations, wheelchair, wheelchairs, surgery, nursery, battery, factory, company, companies, history, memory, favourite, interesting, interested, electricity, photograph, photographs, newspaper, newspapers, supermarket, uniform, uniforms, exercise, vegetable, vegetables, anywhere, everywhere, ourselves, themselves, yourself, possible, impossible, popular, beautiful, wonderful, terrible, horrible, dangerous, dietitian, maternity, antibiotic, antibiotics, vaccination, corridor, cafeteria, councillor, councillors, government, policeman, officer, officers, secretary, director, directors, prescription, prescriptions',
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
