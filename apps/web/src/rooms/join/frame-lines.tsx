import type { LookReply } from '@throughline/protocol';
import { dateWords, useWords } from '../../kernel/words.tsx';

/** The frame, shown first: what is decided, what is open, who decides, what people get, by when they hear back. */
export const FrameLines = ({
  frame,
  language,
}: {
  readonly frame: LookReply['circle']['frame'];
  readonly language: string;
}) => {
  const { join } = useWords();
  const lines = [
    [join.decided, frame.decided],
    [join.open, frame.open],
    [join.decides, frame.decides],
    [join.get, frame.get],
  ] as const;
  return (
    <div data-knot>
      <dl className="frame-lines">
        {lines.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd lang={language} dir="auto">
              {words}
            </dd>
          </div>
        ))}
        <div>
          <dt>{join.hearBack}</dt>
          <dd>{dateWords(frame.hearBackBy)}</dd>
        </div>
      </dl>
      <p className="small soft" dir="auto">
        {join.convenedBy(frame.convenedBy)}
      </p>
    </div>
  );
};
