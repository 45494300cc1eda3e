import './opinions.css';
import type { CircleView, Now, ReleaseView, VoiceView } from '@throughline/protocol';
import { usePack } from '../../kernel/words.tsx';
import { OpinionDrawing } from './opinion-drawing.tsx';
import { OpinionKey } from './opinion-key.tsx';
import { OpinionTable } from './opinion-table.tsx';
import { howOf, type ReadPicture, readPicture } from './read-picture.ts';
import { usePicture } from './use-picture.ts';
import { Said } from '../../parts/said.tsx';

type Of = {
  readonly circle: CircleView;
  readonly pass: string;
  readonly now: Now | null;
  readonly release: ReleaseView;
  readonly voices: readonly VoiceView[];
};

/** The section after the sentence and the table: whether answers form groups, without who gave them. */
export const OpinionSection = ({ circle, pass, now, release, voices }: Of) => {
  const opinions = usePack('picture');
  const shown = usePicture(circle.id, pass, now);
  return (
    <section className="opinion-section" aria-labelledby="opinions">
      <h2 id="opinions">{opinions.heading}</h2>
      {shown.kind === 'fetching' ? (
        <div className="opinion-awaited" />
      ) : shown.kind === 'offline' ? (
        <Said>{opinions.offline}</Said>
      ) : shown.kind === 'refused' ? (
        <Said>{shown.words}</Said>
      ) : shown.reply.picture === null ? (
        <Said>{shown.reply.state === 'under-way' ? opinions.underWay : opinions.none}</Said>
      ) : (
        <Lens
          read={readPicture(shown.reply.picture, circle, voices, opinions)}
          release={release}
          isOpen={now?.round?.state === 'open'}
        />
      )}
    </section>
  );
};

const Lens = ({
  read,
  release,
  isOpen,
}: {
  readonly read: ReadPicture;
  readonly release: ReleaseView;
  readonly isOpen: boolean;
}) => {
  const opinions = usePack('picture');
  const { round } = read.picture;
  return (
    <div className="stack-loose">
      <div className="stack-tight">
        <p className="opinion-sentence">
          {read.sentence} {read.groups.length > 0 ? opinions.groupsMore : ''}
        </p>
        {read.hint === null ? null : <p>{read.hint}</p>}
        {round === release.round ? null : (
          <p className="small soft">{isOpen ? opinions.ofRoundBefore(round) : opinions.ofRound(round)}</p>
        )}
      </div>
      {read.drawing === null ? null : (
        <div className="opinion-picture">
          <OpinionDrawing drawing={read.drawing} name={read.sentence} />
          <OpinionKey read={read} />
        </div>
      )}
      <OpinionTable read={read} />
      <details className="opinion-how">
        <summary>{opinions.how}</summary>
        <div className="stack column-text">
          {howOf(read, release.openData, opinions).map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      </details>
    </div>
  );
};
