import { chooseLanguage, type LanguageTag } from '@throughline/messages';

/** The language in which a reader is answered, by what their browser says in `Accept-Language`. */
export const readerLanguage = (header: string | undefined): LanguageTag => {
  const wishes = (header ?? '').split(',').map((wish) => {
    const [tag = '', ...parameters] = wish.split(';').map((part) => part.trim());
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    return { tag, weight: weight === undefined ? 1 : Number(weight) || 0 };
  });
  return chooseLanguage(
    wishes
      .filter(({ weight }) => weight > 0)
      .sort((one, other) => other.weight - one.weight)
      .map(({ tag }) => tag),
  );
};
