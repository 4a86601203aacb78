/** Words that say what somebody is, not who. */
const noise = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'herr',
  'frau',
  'und',
  'and',
  'gmbh',
  'ag',
  'kg',
  'ltd',
  'llc',
  'inc',
  'co',
  'ug',
]);

/**
 * Whether two names are those of one person or company, as banks and people write them: in any order and case, without
 * accents, with ue for ü. Of the shorter all words have to be in the longer, and two at least, unless each is one word.
 */
export function isSameName(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
  if (fewer.size === 0 || !fewer.isSubsetOf(more)) return false;
  return fewer.size > 1 || more.size === 1;
}

function wordsOf(name: string): Set<string> {
  const plain = name
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(?<=[aou])e/g, '');
  return new Set(plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1 && !noise.has(word)));
}
