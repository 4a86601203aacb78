import { platformErrors } from '@isp/sdk';
import { isUniqueViolation } from '@isp/sdk/data';

/** Two sources with one name could not be told apart in messages. */
export function nameTaken(error: unknown, name: string): unknown {
  if (!isUniqueViolation(error, 'sources_name')) return error;
  const reason = `There is a source called "${name}" already; choose another name. Nothing was changed.`;
  return platformErrors.CONFLICT({ reason });
}
