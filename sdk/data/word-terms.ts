import { foldText } from './fold-text.ts';

/** Words of a question that are looked for; what is said beyond them does not narrow a list any more. */
const mostWords = 8;
/** As much of a word as is kept. */
export const keptLetters = 64;

/**
 * What a question asks for: each term has to be there, by one of its beginnings. `Ada Lovelace` is two terms; a telephone
 * number, in whatever way it is written, is one.
 */
export function wordTerms(question: string): string[][] {
  const number = telephoneNumber(question);
  if (number) return [number];
  const words = foldText(question)
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').slice(0, keptLetters))
    .filter((word) => word !== '');
  return [...new Set(words)].slice(0, mostWords).map(alternatives);
}

/** A word of digits may be the end of a number that is kept with its country in front. */
function alternatives(word: string): string[] {
  const digits = withoutTrunk(word);
  return /^\d{4,}$/.test(word) && digits !== word && digits !== '' ? [word, digits] : [word];
}

/** `+49 (0)30 123-456` is looked for by `4930123456`; undefined for what is no telephone number. */
function telephoneNumber(question: string): string[] | undefined {
  if (!/^\s*\+?[\d\s()/.-]+$/.test(question)) return undefined;
  const digits = question.replaceAll('(0)', '').replace(/\D/g, '');
  const separated = /\D/.test(question.trim());
  if (!separated || digits.length < 5) return undefined;
  const together = foldText(question).replace(/\s+/g, '').slice(0, keptLetters);
  return [...new Set([withoutTrunk(digits), together])].filter((one) => one !== '');
}

/** Without the zeros a number begins with inside its country, or with `00` from abroad. */
function withoutTrunk(digits: string): string {
  return digits.replace(/^0+/, '');
}
