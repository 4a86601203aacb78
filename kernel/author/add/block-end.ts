const closers: Readonly<Record<string, string>> = { '[': ']', '{': '}', '(': ')' };
/** What is no code: strings, templates without code in them, comments. */
const tokens =
  /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\/|[[\]{}()]/g;

/** Index of the bracket that closes the one at `open`, in TypeScript; undefined when there is none. */
export function blockEnd(text: string, open: number): number | undefined {
  const waiting: string[] = [];
  tokens.lastIndex = open;
  for (let found = tokens.exec(text); found; found = tokens.exec(text)) {
    const [token] = found;
    const closer = closers[token];
    if (closer) waiting.push(closer);
    else if (token === waiting.at(-1)) waiting.pop();
    if (waiting.length === 0) return found.index;
  }
  return undefined;
}
