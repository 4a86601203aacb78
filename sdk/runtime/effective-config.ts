import { type Manifest, validationFailed } from '../contract/index.ts';
import { closeSchema } from './close-schema.ts';
import { schemaValidator } from './schema-validator.ts';

/** A plugin's settings with the defaults of its manifest filled in; refuses what its schema does not allow. */
export function effectiveConfig(
  manifest: Manifest,
  stored: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const config = structuredClone(stored) as Record<string, unknown>;
  if (!manifest.configuration) return config;
  const problems = schemaValidator(closeSchema(manifest.configuration))(config);
  if (problems.length > 0) throw validationFailed(problems);
  return config;
}
