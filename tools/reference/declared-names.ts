/** An exported name as the compiler declares it. */
export interface DeclaredName {
  readonly name: string;
  /** The documentation comment's text, without stars; empty without one. */
  readonly comment: string;
  /** TypeScript; with the comments of its fields. */
  readonly declaration: string;
}

/** A statement that begins at the left edge, with the comment before it. */
const statement =
  /(?:^\/\*\*(?<comment>(?:(?!\*\/)[\s\S])*)\*\/\n)?^export (?:declare )?(?<text>(?:interface|type|function|const|class|abstract class) (?<name>\w+)[\s\S]*?)(?=^(?:export|import|declare|type|interface|const|\/\*\*|\}$)|(?![\s\S]))/gm;

/** What a `.d.ts` file exports, in its order. */
export function declaredNames(text: string): DeclaredName[] {
  return [...text.matchAll(statement)].map(({ groups = {} }) => ({
    name: groups.name as string,
    comment: commentText(groups.comment ?? ''),
    declaration: declarationText(closed(text, groups.text as string)),
  }));
}

/** A body ends with a brace at the left edge, where the search for the next statement stops. */
function closed(text: string, found: string): string {
  const after = text.slice(text.indexOf(found) + found.length);
  return /^\}(;?)/.test(after) ? `${found}${/^\};?/.exec(after)?.[0]}` : found;
}

function commentText(comment: string): string {
  return comment
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trimEnd())
    .join('\n')
    .trim();
}

/** The compiler indents by four. */
function declarationText(text: string): string {
  return text
    .trim()
    .replaceAll(/^( {4})+/gm, (indent) => ' '.repeat(indent.length / 2))
    .replaceAll(/import\("[^"]+"\)\./g, '');
}
