import type { IspError } from '../../contract/index.ts';
import type { Fact } from './fact.ts';
import type { SourceFile } from './subject.ts';

type Factory = () => IspError;

/** A text whose braces nobody fills reaches a person as `{id}`. */
export const errorsAreWhole: Fact = {
  name: 'every error an action lists has a text, filled wherever it is thrown',
  problems({ definition, sources }) {
    const listed = (definition.actions ?? []).flatMap(({ errors }) => errors as unknown as Factory[]);
    const errors = [...new Set(listed)].map((factory) => factory());
    return errors.flatMap((error) => [...textProblems(error), ...unfilled(error, sources)]);
  },
};

function textProblems({ code, message }: IspError): string[] {
  if (!message.trim()) return [`${code}: has no text; say what happened, what was kept, and what to do next`];
  const rest = message.replaceAll(/\{\w+\}/g, '');
  return /[{}]/.test(rest) ? [`${code}: "${message}" has a brace that is never filled; write {name}`] : [];
}

function unfilled({ code, message }: IspError, sources: readonly SourceFile[]): string[] {
  const names = [...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
  const thrown = new RegExp(`\\.${code}\\(\\s*(\\)|\\{[^{}]*\\})`, 'g');
  return sources.flatMap(({ path, text }) =>
    [...text.matchAll(thrown)].flatMap(([, given = '']) => {
      const missing = given.includes('...')
        ? []
        : names.filter((name) => !new RegExp(`\\b${name}\\b`).test(given));
      return missing.map((name) => `${path}: throws ${code} without {${name}} of its text; give it`);
    }),
  );
}
