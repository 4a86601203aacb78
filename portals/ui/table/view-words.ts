/** What is said of shared views. It stands here since only tables say it. */
export interface ViewWords {
  readonly heading: string;
  /** `{author}`, `{role}`. */
  readonly by: string;
  /** `{role}`. */
  readonly byYou: string;
  /** `{label}` is the view’s name, as in those below. */
  readonly copy: string;
  readonly unshare: string;
  readonly shareOne: string;
  readonly shareWith: string;
  readonly share: string;
}

const english: ViewWords = {
  heading: 'Shared views',
  by: 'by {author}, for {role}',
  byYou: 'by you, for {role}',
  copy: 'Copy view {label} to my own',
  unshare: 'Stop sharing view {label}',
  shareOne: 'Share view {label}',
  shareWith: 'Share “{label}” with everybody who is',
  share: 'Share',
};

const german: ViewWords = {
  heading: 'Geteilte Ansichten',
  by: 'von {author}, für {role}',
  byYou: 'von Ihnen, für {role}',
  copy: 'Ansicht {label} zu meinen kopieren',
  unshare: 'Ansicht {label} nicht mehr teilen',
  shareOne: 'Ansicht {label} teilen',
  shareWith: '„{label}“ teilen mit allen, die das sind:',
  share: 'Teilen',
};

/** The words of a language; English where there are none of its own. */
export function viewWords(locale: string): ViewWords {
  return locale.startsWith('de') ? german : english;
}
