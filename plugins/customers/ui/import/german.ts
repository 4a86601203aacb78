import type { Dictionary } from '@isp/sdk/ui';

/** The texts of these pages in German. */
export const german: Dictionary = {
  Added: 'Angelegt',
  'All rows fit.': 'Alle Zeilen passen.',
  'CSV file with a heading': 'CSV-Datei mit Überschriften',
  'Check again': 'Erneut prüfen',
  'Check the new columns first.': 'Prüfen Sie erst die neuen Spalten.',
  'Choose a file above.': 'Wählen Sie oben eine Datei.',
  'Column without a heading': 'Spalte ohne Überschrift',
  'Did not fit': 'Passte nicht',
  File: 'Datei',
  'Former imports': 'Frühere Übernahmen',
  'From any other system; separators and characters are found out. 8 MB at most.':
    'Aus einem beliebigen anderen System; Trennzeichen und Zeichensatz werden erkannt. Höchstens 8 MB.',
  Import: 'Übernehmen',
  'Import customers': 'Kunden übernehmen',
  'Is passed over': 'Wird übergangen',
  'It has these rows with what is wrong. Correct it and import it like any file.':
    'Sie hat diese Zeilen mit dem, was nicht stimmt. Berichtigen Sie sie und übernehmen Sie sie wie jede Datei.',
  'Line {line}': 'Zeile {line}',
  'No row fits.': 'Keine Zeile passt.',
  'Nothing was imported yet': 'Noch wurde nichts übernommen',
  'Nothing was imported.': 'Nichts wurde übernommen.',
  Rows: 'Zeilen',
  'Rows that do not fit': 'Zeilen, die nicht passen',
  'Rows that fit': 'Zeilen, die passen',
  'Rows that fit are added; those whose external id is there already are passed over. Rows that do not fit are kept in an error file.':
    'Zeilen, die passen, werden angelegt; solche, deren externe Kennung es schon gibt, werden übergangen. Zeilen, die nicht passen, stehen in einer Fehlerdatei.',
  'Save the error file': 'Fehlerdatei sichern',
  Tags: 'Schlagworte',
  'The customers are being added.': 'Die Kunden werden angelegt.',
  'The file did not come': 'Die Datei kam nicht',
  'There already': 'Schon da',
  'These are the first; all are in the error file after the import.':
    'Das sind die ersten; nach der Übernahme stehen alle in der Fehlerdatei.',
  'What would become of it': 'Was daraus würde',
  When: 'Wann',
  'Which column is what': 'Welche Spalte was ist',
  '{count|Import one customer|Import {count} customers}':
    '{count|Einen Kunden übernehmen|{count} Kunden übernehmen}',
  '{count|One row did not fit|{count} rows did not fit}':
    '{count|Eine Zeile passte nicht|{count} Zeilen passten nicht}',
  '{count|One row does not fit|{count} rows do not fit}':
    '{count|Eine Zeile passt nicht|{count} Zeilen passen nicht}',
  '{handled} of {rows} rows': '{handled} von {rows} Zeilen',
};
