import type { Dictionary } from '@isp/sdk/ui';

/** The texts of these pages in German. */
export const german: Dictionary = {
  '10,000 numbers at most.': 'Höchstens 10.000 Nummern.',
  'A CSV file with a heading, in UTF-8. Which column is what is in the settings of the voice plugin.':
    'Eine CSV-Datei mit Überschriften, in UTF-8. Welche Spalte was ist, steht in den Einstellungen des Plugins voice.',
  'A number with the country in front, such as +49 30 123456.':
    'Eine Nummer mit dem Land davor, etwa +49 30 123456.',
  'Add numbers': 'Nummern anlegen',
  'Add the ranges you were given; then they can be ordered.':
    'Legen Sie die Bereiche an, die Sie bekommen haben; dann können sie bestellt werden.',
  Added: 'Angelegt',
  'All calls have their price': 'Alle Anrufe haben ihren Preis',
  'All records of this file that have no price are rated again.':
    'Alle Datensätze dieser Datei ohne Preis werden neu bewertet.',
  'All records that have no price are rated again.': 'Alle Datensätze ohne Preis werden neu bewertet.',
  'As it stands in the file': 'Wie es in der Datei steht',
  'As many digits as the first one.': 'So viele Ziffern wie die erste.',
  'Billed seconds': 'Abgerechnete Sekunden',
  'Call records': 'Anrufdaten',
  Calls: 'Anrufe',
  'Calls appear when their records have been imported.':
    'Anrufe erscheinen, wenn ihre Daten eingelesen sind.',
  Cancel: 'Abbrechen',
  'Cannot be read': 'Nicht lesbar',
  'Choose a file.': 'Wählen Sie eine Datei.',
  Customer: 'Kunde',
  'Each file is taken once; its calls get their prices in the background.':
    'Jede Datei wird einmal genommen; ihre Anrufe bekommen ihre Preise im Hintergrund.',
  File: 'Datei',
  Finished: 'Fertig',
  'First number': 'Erste Nummer',
  Free: 'Frei',
  'Free from': 'Frei ab',
  From: 'Von',
  Given: 'Vergeben',
  'Given since': 'Vergeben seit',
  'Id of the file': 'Kennung der Datei',
  Import: 'Einlesen',
  'Import call records': 'Anrufdaten einlesen',
  'Import the file your exchange or carrier has written.':
    'Lesen Sie die Datei ein, die Ihre Vermittlung oder Ihr Netzbetreiber geschrieben hat.',
  Imported: 'Eingelesen',
  'Included seconds': 'Enthaltene Sekunden',
  'Is there already': 'Ist schon da',
  'Kept back': 'Zurückgehalten',
  'Last number': 'Letzte Nummer',
  'No call records yet': 'Noch keine Anrufdaten',
  'No calls yet': 'Noch keine Anrufe',
  'No numbers yet': 'Noch keine Nummern',
  'No rate for the number': 'Kein Preis für die Nummer',
  'No tariff': 'Kein Tarif',
  'Not before the first one.': 'Nicht vor der ersten.',
  Number: 'Nummer',
  'Number of nobody': 'Nummer von niemandem',
  Price: 'Preis',
  'Prices are exact here; the invoice rounds their sum.':
    'Preise sind hier genau; die Rechnung rundet ihre Summe.',
  Read: 'Gelesen',
  Reason: 'Grund',
  Row: 'Zeile',
  Rows: 'Zeilen',
  Seconds: 'Sekunden',
  Service: 'Dienst',
  Show: 'Zeigen',
  Status: 'Status',
  'Telephone numbers': 'Telefonnummern',
  To: 'An',
  'Try again': 'Erneut versuchen',
  'What cannot be rated appears here with its reason.':
    'Was nicht bewertet werden kann, erscheint hier mit seinem Grund.',
  'What is wrong': 'Was nicht stimmt',
  When: 'Wann',
  'With a price': 'Mit Preis',
  'With the country in front.': 'Mit dem Land davor.',
  'Without a price': 'Ohne Preis',
  '{count} were there already.': '{count} waren schon da.',
  '{count|One number was added|{count} numbers were added}':
    '{count|Eine Nummer wurde angelegt|{count} Nummern wurden angelegt}',
  '{count|One record is tried again|{count} records are tried again}':
    '{count|Ein Datensatz wird erneut versucht|{count} Datensätze werden erneut versucht}',
  '{name} is being read': '{name} wird gelesen',
};
