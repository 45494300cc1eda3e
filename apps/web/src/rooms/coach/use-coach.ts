import type { Finding, Kind, Language, RuleId, Subject } from '@throughline/wording';
import { useEffect, useState } from 'react';
import { useSession } from '../../device/session.ts';

/** Milliseconds after the last keystroke before the coach reads the text, so that it does not ask in mid-sentence. */
const QUIET = 1_500;
const SILENCED = 'throughline.coach.silenced';

/** The English rules for each kind of text. They are loaded only once somebody has written something. */
const ENGLISH: Readonly<Record<Kind, () => Promise<Language>>> = {
  purpose: async () => (await import('@throughline/wording/en/purpose')).englishPurpose,
  aim: async () => (await import('@throughline/wording/en/aim')).englishAim,
  voice: async () => (await import('@throughline/wording/en/voice')).englishVoice,
};

export type Coach = {
  /** The questions that were not put off, with the first to ask first. */
  readonly waiting: readonly Finding[];
  /** How many rules are silenced on this device. */
  readonly silenced: number;
  readonly notNow: (finding: Finding) => void;
  readonly silence: (finding: Finding) => void;
  readonly askAgain: () => void;
};

/**
 * The wording coach for a text that somebody is writing. It runs here: nothing is sent. Its rules exist in English
 * only. `subject` null: no questions. A silenced rule stays silenced on this device; a question that was put off stays
 * so until the page is left.
 */
export const useCoach = (subject: Subject | null, language: string): Coach => {
  const { device } = useSession();
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [silenced, setSilencedHere] = useState<readonly string[]>(() => readSilenced(device.keep.get(SILENCED)));
  const [putOff, setPutOff] = useState<readonly string[]>([]);
  const asked = language.toLowerCase().startsWith('en') ? JSON.stringify(subject) : 'null';
  useEffect(() => {
    if (asked === 'null') return setFindings([]);
    let gone = false;
    const look = async (): Promise<void> => {
      const read = JSON.parse(asked) as Subject;
      try {
        const [{ coach }, english] = await Promise.all([import('@throughline/wording'), ENGLISH[read.kind]()]);
        if (!gone) setFindings(coach(read, english, { silenced: silenced as RuleId[] }));
      } catch {
        // the rules could not be loaded offline. Writing continues, without questions.
      }
    };
    const timer = setTimeout(() => void look(), QUIET);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [asked, silenced]);
  const setSilenced = (rules: readonly string[]): void => {
    setSilencedHere(rules);
    if (rules.length === 0) device.keep.remove(SILENCED);
    else device.keep.set(SILENCED, JSON.stringify(rules));
  };
  return {
    waiting: findings.filter((one) => !putOff.includes(nameOf(one)) && !silenced.includes(one.rule)),
    silenced: silenced.length,
    notNow: (finding) => setPutOff([...putOff, nameOf(finding)]),
    silence: (finding) => setSilenced([...silenced, finding.rule]),
    askAgain: () => setSilenced([]),
  };
};

const nameOf = ({ rule, place }: Finding): string => `${rule} ${place}`;

const readSilenced = (kept: string | null): readonly string[] => {
  try {
    const read: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(read) ? read.filter((rule) => typeof rule === 'string') : [];
  } catch {
    return [];
  }
};
