import { germanStatuses } from './statuses.ts';

/** The kit's own words. Pages bring their own; these are what components say by themselves. */
export interface KitMessages {
  readonly skipToContent: string;
  readonly navigation: string;
  readonly openNavigation: string;
  readonly loading: string;
  readonly retry: string;
  readonly close: string;
  readonly cancel: string;
  readonly confirm: string;
  readonly copy: string;
  readonly copied: string;
  readonly show: string;
  readonly hide: string;
  readonly generate: string;
  readonly required: string;
  readonly reason: string;
  readonly reasonNeeded: string;
  readonly typeToConfirm: string;
  readonly errorTitle: string;
  readonly offlineTitle: string;
  readonly offlineText: string;
  /** Nothing of a change went out. */
  readonly notSentText: string;
  /** `{time}` and `{age}` of what is shown. */
  readonly notOfNow: string;
  readonly requestId: string;
  readonly notifications: string;
  readonly more: string;
  readonly clear: string;
  readonly choose: string;
  readonly nothingFound: string;
  readonly searching: string;
  readonly searchHint: string;
  readonly formErrors: string;
  readonly next: string;
  readonly back: string;
  readonly finish: string;
  readonly review: string;
  readonly stepOf: string;
  readonly draftKept: string;
  readonly discardDraft: string;
  readonly unchangedSecret: string;
  readonly notANumber: string;
  readonly notAnAmount: string;
  readonly notADate: string;
  readonly tooSmall: string;
  readonly tooLarge: string;
  readonly invalid: string;
  readonly addItem: string;
  readonly itemName: string;
  readonly removeItem: string;
  readonly search: string;
  readonly filters: string;
  readonly addFilter: string;
  readonly columns: string;
  readonly moveEarlier: string;
  readonly moveLater: string;
  readonly resetColumns: string;
  readonly views: string;
  readonly saveView: string;
  readonly viewName: string;
  readonly removeView: string;
  readonly exportCsv: string;
  readonly exportSelected: string;
  readonly exportTooMany: string;
  readonly refresh: string;
  readonly row: string;
  readonly rows: string;
  readonly rowsAbout: string;
  readonly selectedRows: string;
  readonly selectPage: string;
  readonly selectAllMatching: string;
  readonly allMatchingSelected: string;
  readonly clearSelection: string;
  readonly selectRow: string;
  readonly selection: string;
  readonly actions: string;
  readonly nothingHere: string;
  readonly nothingMatches: string;
  readonly clearFilters: string;
  readonly rowFailed: string;
  readonly from: string;
  readonly to: string;
  readonly any: string;
  readonly yes: string;
  readonly no: string;
  readonly sortedUp: string;
  readonly sortedDown: string;
  readonly gridKeys: string;
  readonly value: string;
  readonly name: string;
  readonly chartTable: string;
  readonly commandHint: string;
  readonly working: string;
  readonly save: string;
  readonly asOf: string;
  readonly sort: string;
  /** What statuses are called, by their name with `-`; one that is missing is said as it is named. */
  readonly statuses: Readonly<Record<string, string>>;
}

export const english: KitMessages = {
  skipToContent: 'Skip to content',
  navigation: 'Main navigation',
  openNavigation: 'Show navigation',
  loading: 'Loading…',
  retry: 'Try again',
  close: 'Close',
  cancel: 'Cancel',
  confirm: 'Confirm',
  copy: 'Copy',
  copied: 'Copied',
  show: 'Show',
  hide: 'Hide',
  generate: 'Generate',
  required: 'required',
  reason: 'Reason',
  reasonNeeded: 'Say why; it is kept in the audit log.',
  typeToConfirm: 'Type {text} to confirm',
  errorTitle: 'That did not work',
  offlineTitle: 'No connection',
  offlineText: 'The server cannot be reached. Check the connection, then try again.',
  notSentText:
    'There is no connection, so nothing was sent and nothing has changed. What you entered is kept here; send it when the connection is back.',
  notOfNow: 'As of {time}, {age}',
  requestId: 'Request id',
  notifications: 'Short messages',
  more: 'More actions',
  clear: 'Clear',
  choose: 'Choose…',
  nothingFound: 'Nothing found',
  searching: 'Searching…',
  searchHint: 'Type to search',
  formErrors: 'Please look at these fields',
  next: 'Next',
  back: 'Back',
  finish: 'Finish',
  review: 'Review',
  stepOf: 'Step {step} of {steps}',
  draftKept: 'Your draft of {at} was kept.',
  discardDraft: 'Begin anew',
  unchangedSecret: 'Stays as it is while empty',
  notANumber: 'Enter a number.',
  notAnAmount: 'Enter an amount, such as {example}.',
  notADate: 'Enter the whole date.',
  tooSmall: 'Must be at least {min}.',
  tooLarge: 'Must be at most {max}.',
  invalid: 'Does not fit.',
  addItem: 'Add',
  itemName: 'Name of another',
  removeItem: 'Remove {label}',
  search: 'Search',
  filters: 'Filters',
  addFilter: 'Filter',
  columns: 'Columns',
  moveEarlier: 'Move {label} earlier',
  moveLater: 'Move {label} later',
  resetColumns: 'Reset columns',
  views: 'Views',
  saveView: 'Save this view',
  viewName: 'Name of the view',
  removeView: 'Remove view {label}',
  exportCsv: 'Export CSV',
  exportSelected: 'Export selected',
  exportTooMany: 'At most {most} rows can be left out of an export; filter for them instead.',
  refresh: 'Refresh',
  row: '1 row',
  rows: '{count} rows',
  rowsAbout: 'about {count} rows',
  selectedRows: '{count} selected',
  selectPage: 'Select all loaded rows',
  selectAllMatching: 'Select all {count} that match',
  allMatchingSelected: 'All {count} that match are selected',
  clearSelection: 'Clear selection',
  selectRow: 'Select row {row}',
  selection: 'Selection',
  actions: 'Actions',
  nothingHere: 'Nothing here yet',
  nothingMatches: 'No row matches these filters',
  clearFilters: 'Clear filters',
  rowFailed: 'Could not be loaded',
  from: 'From',
  to: 'To',
  any: 'Any',
  yes: 'Yes',
  no: 'No',
  sortedUp: 'sorted upwards',
  sortedDown: 'sorted downwards',
  gridKeys: 'Arrow keys move, Space selects, Enter opens, Control and A selects all.',
  value: 'Value',
  name: 'Name',
  chartTable: 'Figures of {label}',
  commandHint: 'Search or run a command',
  working: 'Working…',
  save: 'Save',
  asOf: 'as of {at}',
  sort: 'Sort',
  statuses: {},
};

export const german: KitMessages = {
  skipToContent: 'Zum Inhalt springen',
  navigation: 'Hauptnavigation',
  openNavigation: 'Navigation zeigen',
  loading: 'Wird geladen…',
  retry: 'Erneut versuchen',
  close: 'Schließen',
  cancel: 'Abbrechen',
  confirm: 'Bestätigen',
  copy: 'Kopieren',
  copied: 'Kopiert',
  show: 'Zeigen',
  hide: 'Verbergen',
  generate: 'Erzeugen',
  required: 'erforderlich',
  reason: 'Grund',
  reasonNeeded: 'Bitte begründen; es steht danach im Prüfprotokoll.',
  typeToConfirm: 'Zur Bestätigung {text} eingeben',
  errorTitle: 'Das hat nicht geklappt',
  offlineTitle: 'Keine Verbindung',
  offlineText: 'Der Server ist nicht erreichbar. Verbindung prüfen, dann erneut versuchen.',
  notSentText:
    'Es gibt keine Verbindung, deshalb wurde nichts gesendet und nichts geändert. Ihre Eingaben bleiben hier; senden Sie sie, wenn die Verbindung wieder da ist.',
  notOfNow: 'Stand {time}, {age}',
  requestId: 'Anfragenummer',
  notifications: 'Kurze Meldungen',
  more: 'Weitere Aktionen',
  clear: 'Leeren',
  choose: 'Auswählen…',
  nothingFound: 'Nichts gefunden',
  searching: 'Wird gesucht…',
  searchHint: 'Zum Suchen tippen',
  formErrors: 'Bitte diese Felder prüfen',
  next: 'Weiter',
  back: 'Zurück',
  finish: 'Abschließen',
  review: 'Prüfen',
  stepOf: 'Schritt {step} von {steps}',
  draftKept: 'Der Entwurf von {at} wurde behalten.',
  discardDraft: 'Neu beginnen',
  unchangedSecret: 'Leer lassen, um es nicht zu ändern',
  notANumber: 'Bitte eine Zahl eingeben.',
  notAnAmount: 'Bitte einen Betrag eingeben, etwa {example}.',
  notADate: 'Bitte das ganze Datum eingeben.',
  tooSmall: 'Mindestens {min}.',
  tooLarge: 'Höchstens {max}.',
  invalid: 'Passt nicht.',
  addItem: 'Hinzufügen',
  itemName: 'Name eines weiteren',
  removeItem: '{label} entfernen',
  search: 'Suchen',
  filters: 'Filter',
  addFilter: 'Filter',
  columns: 'Spalten',
  moveEarlier: '{label} nach vorn',
  moveLater: '{label} nach hinten',
  resetColumns: 'Spalten zurücksetzen',
  views: 'Ansichten',
  saveView: 'Diese Ansicht speichern',
  viewName: 'Name der Ansicht',
  removeView: 'Ansicht {label} entfernen',
  exportCsv: 'CSV exportieren',
  exportSelected: 'Auswahl exportieren',
  exportTooMany: 'Aus einem Export lassen sich höchstens {most} Zeilen auslassen; bitte stattdessen filtern.',
  refresh: 'Aktualisieren',
  row: '1 Zeile',
  rows: '{count} Zeilen',
  rowsAbout: 'etwa {count} Zeilen',
  selectedRows: '{count} ausgewählt',
  selectPage: 'Alle geladenen Zeilen auswählen',
  selectAllMatching: 'Alle {count} passenden auswählen',
  allMatchingSelected: 'Alle {count} passenden sind ausgewählt',
  clearSelection: 'Auswahl aufheben',
  selectRow: 'Zeile {row} auswählen',
  selection: 'Auswahl',
  actions: 'Aktionen',
  nothingHere: 'Noch nichts da',
  nothingMatches: 'Keine Zeile passt zu diesen Filtern',
  clearFilters: 'Filter aufheben',
  rowFailed: 'Konnte nicht geladen werden',
  from: 'Von',
  to: 'Bis',
  any: 'Alle',
  yes: 'Ja',
  no: 'Nein',
  sortedUp: 'aufwärts sortiert',
  sortedDown: 'abwärts sortiert',
  gridKeys: 'Pfeiltasten bewegen, Leertaste wählt aus, Eingabe öffnet, Strg und A wählt alles aus.',
  value: 'Wert',
  name: 'Name',
  chartTable: 'Zahlen zu {label}',
  commandHint: 'Suchen oder Befehl ausführen',
  working: 'In Arbeit…',
  save: 'Speichern',
  asOf: 'Stand {at}',
  sort: 'Sortieren',
  statuses: germanStatuses,
};

/** Puts values into `{names}` of a text. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
