const mostWords = 8;

/** The words of a text. PostgreSQL would read `-77` in `plugin-77` as a number; so both sides are cut here. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * A text query of PostgreSQL in which every word has to be found, each as the beginning of a word as it is written
 * (names) or of its English stem (descriptions). Its words are `$2`, `$3` …; undefined without any.
 */
export function queryOf(text: string): { sql: string; words: string[] } | undefined {
  const words = wordsOf(text).slice(0, mostWords);
  if (words.length === 0) return undefined;
  const each = words.map((_, index) => {
    const place = `$${index + 2}`;
    return `(to_tsquery('simple', ${place}) || to_tsquery('english', ${place}))`;
  });
  return { sql: each.join(' && '), words: words.map((word) => `${word}:*`) };
}
