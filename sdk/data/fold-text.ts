/** Letters that have no accent to take off, and what they are found by. The same list folds rows in SQL and questions here. */
const plainLetters: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ŧ: 't', ı: 'i', ŋ: 'n' },
  ...{ ς: 'σ', '’': "'", '‘': "'", ʼ: "'", '´': "'", '–': '-', '—': '-', '‑': '-' },
};

/** What umlauts are written as where the keyboard has none: `Müller` is found by `Mueller` too. */
const spelledOut: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** A regular expression of the letters that are spelled out, in both cases. */
export const umlauts = `[${Object.keys(spelledOut).join('')}${Object.keys(spelledOut).join('').toUpperCase()}]`;

const accents = '[\\u0300-\\u036f]';

/** Text as it is searched: in lower case, without accents. `fold_text` of a plugin's schema makes the same of it. */
export function foldText(text: string): string {
  const bare = text.toLowerCase().normalize('NFKD').replace(new RegExp(accents, 'g'), '').toLowerCase();
  return [...bare].map((letter) => plainLetters[letter] ?? letter).join('');
}

/** Makes `fold_text` and `spell_out` in the plugin's schema. The collation is of PostgreSQL itself, the same on every system. */
export const foldingFunctions = `
  CREATE FUNCTION fold_text(said text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT CASE WHEN octet_length(said) = length(said) THEN lower(said) ELSE ${replaced(
      `lower(regexp_replace(normalize(lower(said COLLATE pg_unicode_fast), NFKD), '${accents}', '', 'g') COLLATE pg_unicode_fast)`,
      plainLetters,
    )} END
  $$;
  CREATE FUNCTION spell_out(said text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT ${replaced('normalize(lower(said COLLATE pg_unicode_fast), NFC)', spelledOut)}
  $$;`;

function replaced(sql: string, letters: Readonly<Record<string, string>>): string {
  const single = Object.entries(letters).filter(([, plain]) => plain.length === 1);
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const from = single.map(([letter]) => letter).join('');
  const to = single.map(([, plain]) => plain).join('');
  const start = from ? `translate(${sql}, ${quoted(from)}, ${quoted(to)})` : sql;
  return Object.entries(letters)
    .filter(([, plain]) => plain.length > 1)
    .reduce((inner, [letter, plain]) => `replace(${inner}, ${quoted(letter)}, ${quoted(plain)})`, start);
}
