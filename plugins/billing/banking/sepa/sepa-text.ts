/**
 * A text in the letters every bank of SEPA takes (EPC 230-15, chapter 1): accents go, what has no Latin letter becomes a
 * point. Cut to `most` characters.
 */
export function sepaText(text: string, most: number): string {
  const latin = text
    .replaceAll('ß', 'ss')
    .replace(/[øØ]/g, 'o')
    .replace(/[æÆ]/g, 'ae')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/&/g, '+')
    .replace(/[^A-Za-z0-9/\-?:().,'+ ]/g, '.');
  return latin.replace(/\s+/g, ' ').trim().slice(0, most).trim() || 'unknown';
}
