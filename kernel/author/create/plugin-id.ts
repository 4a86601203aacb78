import { StartError } from '../../start-error.ts';

const pattern = /^[a-z][a-z0-9-]{1,39}$/;
/** Names of the platform's own parts. */
const reserved = ['kernel', 'isp', 'core', 'jobs'];

/**
 * Refuses a name that no plugin may have.
 *
 * @throws StartError NAME_INVALID, NAME_TAKEN
 */
export function assertPluginId(id: string, taken: ReadonlyMap<string, string>): void {
  if (!pattern.test(id))
    throw new StartError(
      'NAME_INVALID',
      `"${id}" cannot be the name of a plugin: it has 2 to 40 lower-case letters, digits and hyphens and begins with a letter.`,
    );
  const owner = taken.get(id);
  if (owner === undefined && !reserved.includes(id)) return;
  const whose = owner === undefined ? 'belongs to the platform' : `is taken by the plugin in ${owner}`;
  throw new StartError('NAME_TAKEN', `"${id}" ${whose}; choose another name.`);
}
