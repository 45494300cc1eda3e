import { usePack } from '../../kernel/words.tsx';
import { type Because, lengthOf, PART_LIMIT, type PartId } from '@throughline/domain';
import { sayBecause } from '@throughline/messages/refusal-words';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { bindPart, type BoundPart } from './bind-part.ts';
import type { Shared } from './use-shared-draft.ts';
import { Said } from '../../parts/said.tsx';

/** Milliseconds between two messages that this page is still writing in a part. */
const STILL_HERE = 7_000;
/** Number of characters from which a part shows its length even while nobody is in it. */
const NEARLY = PART_LIMIT * 0.8;

/** One part of a draft: its name, what stands beside it, and the box that everybody shares. */
export const PartBox = ({
  part,
  shared,
  isOpen,
  language,
  beside,
  below,
  onFocus,
  onWords,
}: {
  readonly part: PartId;
  readonly shared: Shared;
  readonly isOpen: boolean;
  readonly language: string;
  readonly beside?: ReactNode;
  readonly below?: ReactNode;
  readonly onFocus?: () => void;
  readonly onWords?: (words: string) => void;
}) => {
  const words = usePack('drafting');
  const { draft, state } = shared;
  const box = useRef<HTMLTextAreaElement>(null);
  const bound = useRef<BoundPart | null>(null);
  const [length, setLength] = useState(0);
  const [isHere, setIsHere] = useState(false);
  const heard = useRef(onWords);

  useEffect(() => {
    heard.current = onWords;
  }, [onWords]);
  useEffect(() => {
    const own = box.current;
    if (own === null || state.generation === 0) return;
    bound.current = bindPart(own, draft, part, () => {
      setLength(lengthOf(own.value));
      heard.current?.(own.value);
    });
    return () => bound.current?.stop();
  }, [draft, part, state.generation]);

  useEffect(() => {
    if (!isHere || !isOpen) return;
    void draft.here(part);
    const timer = setInterval(() => void draft.here(part), STILL_HERE);
    return () => {
      clearInterval(timer);
      void draft.here(null);
    };
  }, [draft, part, isHere, isOpen]);

  const fault = state.fault !== null && (state.fault.part === part || (state.fault.part === null && isHere));
  const over = length > PART_LIMIT;
  const say = (why: string | Because): string => (typeof why === 'string' ? why : sayBecause(words.refusals, why));
  const id = `part-${part}`;
  return (
    <div className={`studio-part${over || fault ? ' faulty' : ''}`} data-part={part}>
      <div className="studio-part-head">
        <label htmlFor={id}>{words.parts[part]}</label>
        {beside}
      </div>
      {over || fault ? (
        <Said className="fault" id={`${id}-fault`}>
          {state.fault === null ? words.count(length, PART_LIMIT) : say(state.fault.why)}
        </Said>
      ) : null}
      <textarea
        id={id}
        ref={box}
        className="words studio-box"
        lang={language}
        dir="auto"
        rows={2}
        readOnly={!isOpen || state.generation === 0}
        aria-invalid={over || fault ? true : undefined}
        aria-describedby={`${id}-hint${over || fault ? ` ${id}-fault` : ''}`}
        onFocus={() => {
          setIsHere(true);
          onFocus?.();
        }}
        onBlur={() => setIsHere(false)}
      />
      {/* this line always takes its space, so that nothing moves when somebody starts to write */}
      <div className="studio-under">
        <span id={`${id}-hint`}>{isHere || length === 0 ? words.partHints[part] : ''}</span>
        {isOpen ? (
          // without this, pressing a button with the pointer takes the focus out of the box
          <span className="studio-undo" onPointerDown={(event) => event.preventDefault()}>
            <Button kind="quiet" aria-label={words.undoIn(words.parts[part])} onPress={() => bound.current?.undo()}>
              {words.undo}
            </Button>
            <Button kind="quiet" aria-label={words.redoIn(words.parts[part])} onPress={() => bound.current?.redo()}>
              {words.redo}
            </Button>
          </span>
        ) : null}
        <span className="figures count">{isHere || length > NEARLY ? words.count(length, PART_LIMIT) : ''}</span>
      </div>
      {below}
    </div>
  );
};
