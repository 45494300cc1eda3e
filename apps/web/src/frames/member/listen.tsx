import { useEffect, useState } from 'react';
import { useWords } from '../../kernel/words.tsx';
import { Button } from '../../parts/button.tsx';

/** Reads words aloud with the browser's own speech. Absent where the browser has none. */
export const Listen = ({ text, language }: { readonly text: string; readonly language: string }) => {
  const { app } = useWords();
  const [speaking, setSpeaking] = useState(false);
  useEffect(() => () => globalThis.speechSynthesis?.cancel(), []);
  if (typeof speechSynthesis === 'undefined') return null;
  const toggle = () => {
    speechSynthesis.cancel();
    if (speaking) return setSpeaking(false);
    const said = new SpeechSynthesisUtterance(text);
    said.lang = language;
    said.onend = () => setSpeaking(false);
    said.onerror = () => setSpeaking(false);
    speechSynthesis.speak(said);
    setSpeaking(true);
  };
  return (
    <Button kind="quiet" onPress={toggle}>
      {speaking ? app.stopListening : app.listen}
    </Button>
  );
};
