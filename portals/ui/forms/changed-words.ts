/** What is said of changes somebody else made meanwhile. It stands here since only forms say it. */
export interface ChangedWords {
  readonly title: string;
  /** `{before}`, `{now}`. */
  readonly change: string;
  /** `{mine}`. */
  readonly mine: string;
  readonly nothingSaved: string;
  readonly takeOver: string;
  readonly nothing: string;
  readonly yes: string;
  readonly no: string;
}

const english: ChangedWords = {
  title: 'Somebody else has changed this meanwhile',
  change: 'was {before}, is {now} now.',
  mine: 'You entered {mine}.',
  nothingSaved:
    'Nothing of yours was saved, and nothing of theirs was overwritten. Take their changes over, look at the form, and save again; where both of you changed the same, yours stays in the form.',
  takeOver: 'Take their changes over',
  nothing: 'empty',
  yes: 'yes',
  no: 'no',
};

const german: ChangedWords = {
  title: 'Jemand anders hat dies inzwischen geändert',
  change: 'war {before}, ist jetzt {now}.',
  mine: 'Sie haben {mine} eingetragen.',
  nothingSaved:
    'Von Ihnen wurde nichts gespeichert, von den anderen nichts überschrieben. Übernehmen Sie deren Änderungen, sehen Sie das Formular an und speichern Sie noch einmal; wo beide dasselbe geändert haben, bleibt Ihres im Formular.',
  takeOver: 'Deren Änderungen übernehmen',
  nothing: 'leer',
  yes: 'ja',
  no: 'nein',
};

/** The words of a language; English where there are none of its own. */
export function changedWords(locale: string): ChangedWords {
  return locale.startsWith('de') ? german : english;
}
