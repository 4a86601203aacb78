import {
  type ConfigurationSchema,
  type FieldProblem,
  type JsonSchema,
  type Manifest,
  validationFailed,
} from '../contract/index.ts';
import { closeSchema } from './close-schema.ts';
import { schemaValidator, type Validate } from './schema-validator.ts';

type Config = Record<string, unknown>;

/** A plugin's settings with the defaults of its manifest filled in; refuses what its schema does not allow. */
export function effectiveConfig(manifest: Manifest, stored: Readonly<Config>): Readonly<Config> {
  const { config, problems } = checkedConfig(manifest.configuration, stored);
  if (problems.length > 0) throw validationFailed(problems);
  return config;
}

/** Settings with defaults filled in, sound or not, and all that does not fit the schema. */
export function checkedConfig(
  schema: ConfigurationSchema | undefined,
  stored: Readonly<Config>,
): { readonly config: Config; readonly problems: readonly FieldProblem[] } {
  const config = structuredClone(stored) as Config;
  return { config, problems: schema ? validatorOf(schema)(config) : [] };
}

/** Compiled once per text: a reload reads the manifest anew, and what ajv has compiled it never forgets. */
const validators = new Map<string, Validate>();

function validatorOf(schema: ConfigurationSchema): Validate {
  const text = JSON.stringify(schema);
  const known = validators.get(text);
  if (known) return known;
  const closed = closeSchema({ properties: {}, ...schema } satisfies JsonSchema);
  const made = schemaValidator(closed);
  validators.set(text, made);
  return made;
}
