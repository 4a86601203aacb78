/** How wide a text is, in points. */
export type Measure = (text: string) => number;

/** What may not be printed: control characters, and those that would change the direction of what follows. */
const unprintable = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** Breaks a text into lines of at most a width, between words; a word that is wider is broken anywhere. */
export function wrapText(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.replace(unprintable, ' ').trim().split(/ +/).flatMap(fitting(width, measure))) {
    const longer = line ? `${line} ${word}` : word;
    if (line && measure(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function fitting(width: number, measure: Measure): (word: string) => string[] {
  return (word) => {
    if (measure(word) <= width) return [word];
    const parts: string[] = [];
    let part = '';
    for (const letter of word) {
      if (part && measure(part + letter) > width) {
        parts.push(part);
        part = '';
      }
      part += letter;
    }
    return [...parts, part];
  };
}
