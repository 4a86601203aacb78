import { foldingFunctions, umlauts } from './fold-text.ts';
import type { MigrationDatabase } from './migration.ts';
import { guardRows } from './row-security.ts';
import { keptLetters } from './word-terms.ts';

/** What of a table is found by words; columns as SQL knows them. */
export interface SearchedColumns {
  /** Text: found by the beginning of each word in it, whatever its case and accents. */
  readonly text: readonly string[];
  /** Telephone numbers: found with and without country, in whatever way they are written. */
  readonly numbers?: readonly string[];
}

/**
 * Keeps the words of a table's rows beside it (`<table>_words`), so that a store with `searchByWords` answers `q` by an index:
 * under row-level security PostgreSQL uses one for plain comparisons only, not for LIKE or trigrams. The table has `id` and
 * `reseller_id`, and its words follow each change of it. Rows that are there already are read at once.
 *
 * @example
 * export default defineMigration({
 *   up: (db) => keepWords(db, 'notes', { text: ['text'] }),
 *   down: (db) => dropWords(db, 'notes'),
 * });
 */
export async function keepWords(
  db: MigrationDatabase,
  table: string,
  columns: SearchedColumns,
): Promise<void> {
  if (!(await knowsWords(db))) await db.run(foldingFunctions + wordsOf);
  const words = `${table}_words`;
  await db.run(`
    CREATE TABLE ${words} (row_id uuid NOT NULL, reseller_id uuid NOT NULL, word text COLLATE "C" NOT NULL);
    COMMENT ON TABLE ${words} IS 'No owner index: rows are found by their words, or by the row they are of';
    ${triggerOf(table, columns)}
    INSERT INTO ${words} SELECT id, reseller_id, word FROM ${table}, words_of(${argumentsOf(columns, table)}) AS word;
    -- All that a search reads is in the index, so that the table itself is not visited.
    CREATE INDEX ${words}_by_word ON ${words} (word text_pattern_ops, row_id) INCLUDE (reseller_id);
    CREATE INDEX ${words}_of_row ON ${words} (row_id, word text_pattern_ops) INCLUDE (reseller_id);
  `);
  await guardRows(db, words, { reseller: 'reseller_id' });
}

/** Takes `keepWords` back; with the last table that keeps words, the functions too. */
export async function dropWords(db: MigrationDatabase, table: string): Promise<void> {
  await db.run(`
    DROP TRIGGER keep_words ON ${table};
    DROP TRIGGER forget_words ON ${table};
    DROP FUNCTION keep_${table}_words, forget_${table}_words;
    DROP TABLE ${table}_words;
  `);
  const left = await db.query(
    `SELECT FROM pg_class WHERE relname LIKE '%\\_words' AND relkind = 'r' AND relnamespace = current_schema()::regnamespace`,
  );
  if (left.length === 0)
    await db.run('DROP FUNCTION words_of; DROP FUNCTION spell_out; DROP FUNCTION fold_text');
}

async function knowsWords(db: MigrationDatabase): Promise<boolean> {
  const [row] = await db.query<{ there: boolean }>(`SELECT to_regproc('words_of') IS NOT NULL AS there`);
  return row?.there === true;
}

/**
 * Each text from the beginning of each word on, as far as the next space: `ada.lovelace@example.net` is found by `ada`, by
 * `lovelace@exa` and by `example`. Numbers are kept from each of their first four digits on: countries have up to three.
 */
const wordsOf = `
  CREATE FUNCTION words_of(texts text[], numbers text[]) RETURNS SETOF text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT left(array_to_string(part[n:], ''), ${keptLetters})
    FROM string_to_table(regexp_replace(array_to_string(texts, ' '), '\\s', ' ', 'g'), ' ') AS t (said),
      LATERAL (SELECT fold_text(said) UNION ALL SELECT fold_text(spell_out(said)) WHERE said ~ '${umlauts}') AS f (chunk),
      LATERAL (SELECT CASE WHEN chunk ~ '^[a-z0-9]+$' THEN ARRAY[chunk] ELSE regexp_split_to_array(
        regexp_replace(chunk COLLATE pg_unicode_fast, '^[^[:alnum:]]+', ''), '(?<=[^[:alnum:]])(?=[[:alnum:]])') END) AS p (part),
      LATERAL generate_subscripts(part, 1) AS n
    WHERE chunk <> '' AND part[n] <> ''
    UNION
    SELECT substr(digits, n, ${keptLetters})
    FROM unnest(numbers) AS t (said),
      LATERAL (SELECT regexp_replace(replace(said, '(0)', ''), '\\D', '', 'g')) AS d (digits),
      generate_series(1, 4) AS n
    WHERE length(digits) >= n + 3
  $$;`;

/** The words are written as the plugin itself: who may change a row need not see its words. */
function triggerOf(table: string, columns: SearchedColumns): string {
  const words = `${table}_words`;
  const watched = [...columns.text, ...(columns.numbers ?? []), 'reseller_id'];
  const row = (name: 'OLD' | 'NEW') => `ROW(${watched.map((column) => `${name}.${column}`).join(', ')})`;
  return `
    CREATE FUNCTION keep_${words}() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      caller text := coalesce(current_setting('isp.scope', true), '');
    BEGIN
      IF TG_OP = 'UPDATE' AND ${row('OLD')} IS NOT DISTINCT FROM ${row('NEW')} THEN RETURN NULL; END IF;
      PERFORM set_config('isp.scope', 'system', true);
      IF TG_OP = 'UPDATE' THEN DELETE FROM ${words} WHERE row_id = OLD.id; END IF;
      INSERT INTO ${words} (row_id, reseller_id, word)
        SELECT NEW.id, NEW.reseller_id, word FROM words_of(${argumentsOf(columns, 'NEW')}) AS word;
      PERFORM set_config('isp.scope', caller, true);
      RETURN NULL;
    END $$;
    CREATE TRIGGER keep_words AFTER INSERT OR UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION keep_${words}();
    CREATE FUNCTION forget_${words}() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      caller text := coalesce(current_setting('isp.scope', true), '');
    BEGIN
      PERFORM set_config('isp.scope', 'system', true);
      DELETE FROM ${words} WHERE row_id = OLD.id;
      PERFORM set_config('isp.scope', caller, true);
      RETURN NULL;
    END $$;
    CREATE TRIGGER forget_words AFTER DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION forget_${words}();`;
}

function argumentsOf({ text, numbers = [] }: SearchedColumns, row: string): string {
  const list = (columns: readonly string[]) => columns.map((column) => `${row}.${column}`).join(', ');
  return `ARRAY[${list(text)}]::text[], ARRAY[${list(numbers)}]::text[]`;
}
