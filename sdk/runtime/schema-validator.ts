import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { FieldProblem, JsonSchema } from '../contract/index.ts';
import { ofFittingForms } from './fitting-forms.ts';
import { nulProblems, pointerPart } from './nul-problems.ts';

/** Checks a value in place (defaults are filled in) and answers what does not fit. */
export type Validate = (value: unknown) => FieldProblem[];

const strict = makeAjv(false);
const coercing = makeAjv(true);

/** Compiles a closed schema. With `coerce`, text from a query string becomes numbers and booleans. */
export function schemaValidator(schema: JsonSchema, options: { coerce?: boolean } = {}): Validate {
  const check = (options.coerce ? coercing : strict).compile(schema);
  return (value) => (check(value) ? nulProblems(value) : problemsOf(check.errors ?? []));
}

/** Whether it is a schema at all. One that is may still refer to what is not there. */
export function isSchema(schema: JsonSchema): boolean {
  return strict.validateSchema(schema) === true;
}

/** What is wrong with a schema itself, with JSON Pointers into it; empty when it compiles. */
export function schemaProblems(schema: JsonSchema): FieldProblem[] {
  if (!isSchema(schema)) return problemsOf(strict.errors ?? []);
  try {
    thrownAway().compile(schema);
    return [];
  } catch (error) {
    return [{ path: '', message: `is no schema that can be used: ${(error as Error).message}` }];
  }
}

/** Says what of a value does not fit one part of a sound schema, named by its JSON Pointer. */
export function partChecker(schema: JsonSchema): (part: string, value: unknown) => FieldProblem[] {
  const ajv = thrownAway().addSchema(schema, 'whole');
  return (part, value) => {
    const check = ajv.compile({ $ref: `whole#${encodeURI(part)}` });
    return check(structuredClone(value)) ? [] : problemsOf(check.errors ?? []);
  };
}

/**
 * For what is compiled once: an instance never forgets what it has compiled. It does not look whether schemas are any, for
 * which each would compile the schema of schemas (30 ms).
 */
function thrownAway(): Ajv2020 {
  return makeAjv(false, { validateSchema: false });
}

function makeAjv(coerceTypes: boolean, { validateSchema = true } = {}): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    useDefaults: true,
    coerceTypes,
    strict: false,
    validateSchema,
  });
  const addFormats = formats as unknown as (instance: Ajv2020, names: string[]) => void;
  addFormats(ajv, ['date', 'date-time', 'email', 'uuid', 'uri', 'ipv4', 'ipv6', 'hostname']);
  ajv.addKeyword({ keyword: 'secret', schemaType: 'boolean' });
  ajv.addKeyword({ keyword: 'applies', schemaType: 'string' });
  return ajv;
}

function problemsOf(errors: readonly ErrorObject[]): FieldProblem[] {
  const relevant = ofFittingForms(errors.filter((error) => error.keyword !== 'if'));
  const problems = relevant.map(toProblem);
  return problems.filter((one, index) => problems.findIndex((other) => same(one, other)) === index);
}

function same(one: FieldProblem, other: FieldProblem): boolean {
  return one.path === other.path && one.message === other.message;
}

function toProblem(error: ErrorObject): FieldProblem {
  const { instancePath: path, params } = error;
  switch (error.keyword) {
    case 'additionalProperties':
      return { path: `${path}/${pointerPart(params.additionalProperty)}`, message: 'is not a known field' };
    case 'required':
      return { path: `${path}/${pointerPart(params.missingProperty)}`, message: 'is required' };
    case 'enum':
      return { path, message: `must be one of ${(params.allowedValues as unknown[]).join(', ')}` };
    case 'const':
      return { path, message: `must be ${String(params.allowedValue)}` };
    case 'type':
      return { path, message: `must be ${[params.type].flat().join(' or ')}` };
    default:
      return { path, message: error.message ?? 'does not fit' };
  }
}
