import { usePack, useWords } from '../../kernel/words.tsx';
import { type PartId, PARTS } from '@throughline/domain';
import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import type { Shared } from './use-shared-draft.ts';
import { Said } from '../../parts/said.tsx';

/** What was typed here but came too late to be taken, shown word for word until the person dismisses it. */
export const LateWords = ({ shared }: { readonly shared: Shared }) => {
  const { app } = useWords();
  const words = usePack('drafting');
  const { late } = shared.state;
  const [copied, setCopied] = useState(false);
  if (late.length === 0) return null;
  return (
    <section className="callout rule-said stack" aria-labelledby="late-heading">
      <Said as="div">
        <h2 id="late-heading">{words.lateHeading}</h2>
      </Said>
      <p>{words.lateMore}</p>
      {late.map((typed) => {
        const parts = PARTS.filter((part) => (typed.words[part] ?? '') !== '');
        return (
          <div key={typed.key} className="stack-tight">
            {parts.map((part: PartId) => (
              <div key={part}>
                <p className="label">{words.parts[part]}</p>
                <p className="words studio-said" dir="auto">
                  {typed.words[part]}
                </p>
              </div>
            ))}
            <div className="row">
              <CopyButton
                text={() => parts.map((part) => typed.words[part] ?? '').join('\n\n')}
                byHand={app.copyByHand}
                onCopied={() => setCopied(true)}
              >
                {words.lateCopy}
              </CopyButton>
              <Button kind="quiet" onPress={() => shared.draft.letGo(typed.key)}>
                {words.lateGo}
              </Button>
            </div>
          </div>
        );
      })}
      <Said className="small">{copied ? words.lateCopied : ''}</Said>
    </section>
  );
};
