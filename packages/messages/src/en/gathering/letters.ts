type Circle = {
  readonly name: string;
  readonly question: string;
  readonly frame: { readonly convenedBy: string; readonly get: string; readonly atRisk: string };
};
type Gathering = {
  readonly name: string;
  readonly joining: {
    readonly place: string;
    readonly link: string;
    readonly dialIn: string;
    readonly starts: string | null;
    readonly timeZone: string;
  };
};

const day = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
/** "Thursday 3 December 2026, 14:15 (Europe/London)" for a local time and its zone. */
export const when = (starts: string, timeZone: string): string =>
  `${day.format(new Date(`${starts}:00Z`)).replace(',', '')}, ${starts.slice(11)} (${timeZone})`;

export const calendar = {
  title: (circle: string, gathering: string) => `${circle}: ${gathering}`,
  description: (question: string, link: string, dialIn: string, call: string) =>
    [
      question,
      `Join by phone: ${link}`,
      ...(call === '' ? [] : [`Call: ${call}`]),
      ...(dialIn === '' ? [] : [`Or dial: ${dialIn}`]),
    ].join('\n'),
} as const;

/** The text is the same for everybody, so that nobody can find out who opened it. */
export const mail = {
  subject: (circle: string) => `You are invited: ${circle}`,
  text: (circle: Circle, link: string, gathering: Gathering | null) => {
    const { joining } = gathering ?? { joining: null };
    return [
      `${circle.frame.convenedBy} invites you to “${circle.name}”.`,
      `The question: ${circle.question}`,
      `Join here, without an account. It takes three minutes: ${link}`,
      ...(gathering === null || joining === null || joining.starts === null
        ? []
        : [`${gathering.name}: ${when(joining.starts, joining.timeZone)}.`]),
      ...(joining?.place ? [`Place: ${joining.place}`] : []),
      ...(joining?.link ? [`Link to the call: ${joining.link}`] : []),
      ...(joining?.dialIn ? [`Number to call: ${joining.dialIn}`] : []),
      `You get: ${circle.frame.get}`,
      'Everybody gets this same link. Nobody can tell from it who joined, or what they wrote.',
      `If someone is at risk now: ${circle.frame.atRisk}`,
    ].join('\n\n');
  },
} as const;
