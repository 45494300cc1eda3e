/** A voice, word for word, in the serif. Its opening mark hangs in the margin. */
export const Quote = ({ text, language }: { readonly text: string; readonly language: string }) => (
  <blockquote className={`quote${text.length > 110 ? ' long' : ''}`} lang={language} dir="auto">
    {text}
  </blockquote>
);
