import type { ConfigurationSchema, FieldProblem } from '../contract/index.ts';
import { pointerPart } from './nul-problems.ts';

/** Keywords whose value is data and no schema. */
const data = new Set(['default', 'const', 'enum', 'examples']);
/** Keywords whose value names schemas. */
const named = new Set(['properties', 'patternProperties', '$defs', 'dependentSchemas']);

type Schema = Readonly<Record<string, unknown>>;

/** `secret` and `applies` where they mean nothing would be passed over in silence, and a secret would lie open. */
export function keywordProblems(schema: ConfigurationSchema): FieldProblem[] {
  return below(schema, '', false);
}

function below(node: unknown, at: string, isSetting: boolean): FieldProblem[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = Array.isArray(node) ? [] : ownKeywords(node as Schema, at, isSetting);
  return [
    ...own,
    ...Object.entries(node).flatMap(([keyword, value]) => inside(keyword, value, { at, isSetting })),
  ];
}

function inside(keyword: string, value: unknown, around: { at: string; isSetting: boolean }): FieldProblem[] {
  if (data.has(keyword)) return [];
  const here = `${around.at}/${pointerPart(keyword)}`;
  if (!named.has(keyword)) return below(value, here, false);
  const settings = keyword === 'properties' && (around.isSetting || around.at === '');
  return Object.entries((value ?? {}) as object).flatMap(([name, schema]) =>
    below(schema, `${here}/${pointerPart(name)}`, settings),
  );
}

function ownKeywords({ secret, applies }: Schema, at: string, isSetting: boolean): FieldProblem[] {
  return [
    ...wrongUse({ path: `${at}/secret`, value: secret, isSetting }, [true, false]),
    ...wrongUse({ path: `${at}/applies`, value: applies, isSetting }, ['live', 'swap']),
  ];
}

function wrongUse(
  { path, value, isSetting }: { path: string; value: unknown; isSetting: boolean },
  allowed: readonly unknown[],
): FieldProblem[] {
  if (value === undefined || (isSetting && allowed.includes(value))) return [];
  const elsewhere = 'is only possible on a setting: below "properties", not inside lists or alternatives';
  return [{ path, message: isSetting ? `must be ${allowed.join(' or ')}` : elsewhere }];
}
