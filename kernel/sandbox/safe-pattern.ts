const longestPattern = 200;
/** Quantifiers that may match more than one length. */
const variable = /(?<!\\)(?:\\\\)*(?:[*+?]|\{\d+,\d*\})/g;
const repeatedGroup = /(?<!\\)(?:\\\\)*\)(?:[*+]|\{)/;
const backReference = /(?<!\\)(?:\\\\)*\\[1-9k]/;
const mostChoices = 12;
const largestRepeat = 64;
const largestNumber = 1_000;

/**
 * Why a regular expression a stranger wrote is not run on what users send. Schemas are checked in the gateway and in hosts,
 * where one that backtracks for minutes would hold up others. Sound are those whose steps stay in proportion to the
 * text: no repeated group, no back reference, one repeat without an end, a few short ones, a few choices.
 */
export function patternProblem(pattern: string): string | undefined {
  if (pattern.length > longestPattern) return `it is longer than ${longestPattern} characters`;
  if (backReference.test(pattern)) return 'it refers back to a group';
  const bare = withoutClasses(pattern);
  if (repeatedGroup.test(bare)) return 'it repeats a group';
  if (bare.split('|').length - 1 > mostChoices) return `it has more than ${mostChoices} choices; use an enum`;
  if ((bare.match(/\d+(?=[\d,]*\})/g) ?? []).some((number) => Number(number) > largestNumber))
    return `it repeats something more than ${largestNumber} times`;
  const repeats = (bare.match(variable) ?? []).map((one) => one.replace(/^\\+/, ''));
  if (repeats.filter(isEndless).length > 1) return 'it has more than one repeat without an end';
  return repeats.length > 3 ? 'it has more than three repeats of a length that varies' : undefined;
}

/** What stands in a class is no quantifier, and neither are the marks at the beginning of a group. */
function withoutClasses(pattern: string): string {
  return pattern.replace(/\[(?:\\.|[^\]\\])*\]/g, 'x').replace(/\(\?(?:<?[=!]|:|<\w+>)/g, '(');
}

function isEndless(quantifier: string): boolean {
  if (quantifier === '*' || quantifier === '+') return true;
  const [, most] = /,(\d*)\}/.exec(quantifier) ?? [];
  return most !== undefined && (most === '' || Number(most) > largestRepeat);
}
