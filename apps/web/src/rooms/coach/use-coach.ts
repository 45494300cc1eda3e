import type { Finding, Kind, Language, RuleId, Subject } from '@throughline/wording';
import { useEffect, useState } from 'react';
import { useSession } from '../../device/session.ts';

/** Milliseconds after the last key before the coach looks: it does not ask in the middle of a sentence. */
const QUIET = 1_500;
const SILENCED = 'throughline.coach.silenced';

/** As much of English as each kind of text wants; nothing of it is fetched before somebody has written. */
const ENGLISH: Readonly<Record<Kind, () => Promise<Language>>> = {
  purpose: async () => (await import('@throughline/wording/en/purpose')).englishPurpose,
  aim: async () => (await import('@throughline/wording/en/aim')).englishAim,
  voice: async () => (await import('@throughline/wording/en/voice')).englishVoice,
};

export type Coach = {
  /** Questions that were not put off, the one to ask first in front. */
  readonly waiting: readonly Finding[];
  /** How many rules are silenced on this device. */
  readonly silenced: number;
  readonly notNow: (finding: Finding) => void;
  readonly silence: (finding: Finding) => void;
  readonly askAgain: () => void;
};

/**
 * The wording coach over what somebody is writing, worked out here: nothing is sent. English only, as its rules are; null
 * asks nothing. Rules are silenced on this device; what is put off stays so while the page does.
 */
export const useCoach = (subject: Subject | null, language: string): Coach => {
  const { device } = useSession();
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [silenced, setSilencedHere] = useState<readonly string[]>(() => readSilenced(device.keep.getItem(SILENCED)));
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
        // offline before it was fetched: writing goes on, and nobody is asked
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
    if (rules.length === 0) device.keep.removeItem(SILENCED);
    else device.keep.setItem(SILENCED, JSON.stringify(rules));
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
