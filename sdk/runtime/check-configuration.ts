import type { ConfigurationSchema, FieldProblem } from '../contract/index.ts';
import { pointerPart } from './nul-problems.ts';
import { partChecker, schemaProblems } from './schema-validator.ts';
import { keywordProblems } from './setting-keywords.ts';
import { type Setting, settingsOf } from './settings-of.ts';

/** A reload reads the manifest anew, mostly with the same schema: what was found is kept by its text. */
const checked = new Map<string, readonly FieldProblem[]>();

/** What is wrong with the configuration schema of a manifest, with JSON Pointers into the manifest. */
export function checkConfiguration(schema: ConfigurationSchema | undefined): readonly FieldProblem[] {
  if (!schema) return [];
  const text = JSON.stringify(schema);
  const known = checked.get(text);
  if (known) return known;
  const found = findProblems(schema);
  const problems = found.map(({ path, message }) => ({ path: `/configuration${path}`, message }));
  checked.set(text, problems);
  return problems;
}

function findProblems(schema: ConfigurationSchema): FieldProblem[] {
  if (schema.$id !== undefined) return [{ path: '/$id', message: 'is not supported here; leave it out' }];
  const unsound = [...keywordProblems(schema), ...schemaProblems(schema)];
  if (unsound.length > 0) return unsound;
  const check = partChecker(schema);
  return settingsOf(schema).flatMap((one) =>
    one.schema.secret ? secretProblems(one) : defaultProblems(one, check),
  );
}

function secretProblems({ path, schema }: Setting): FieldProblem[] {
  const at = schemaPointer(path);
  const isText = schema.type === 'string';
  return [
    ...(isText ? [] : [{ path: `${at}/secret`, message: 'is only possible with "type": "string"' }]),
    ...('default' in schema
      ? [{ path: `${at}/default`, message: 'is not possible for a secret: manifests are public' }]
      : []),
  ];
}

function defaultProblems({ path, schema }: Setting, check: ReturnType<typeof partChecker>): FieldProblem[] {
  if (!('default' in schema)) return [];
  const at = schemaPointer(path);
  return check(at, schema.default).map((problem) => ({
    path: `${at}/default${problem.path}`,
    message: `does not fit its own schema: ${problem.message}`,
  }));
}

function schemaPointer(path: readonly string[]): string {
  return path.map((name) => `/properties/${pointerPart(name)}`).join('');
}
