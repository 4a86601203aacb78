import type { Fact } from './fact.ts';

/** One that no action asks for promises an administrator something it does not give. */
export const permissionsAreUsed: Fact = {
  name: 'every permission of plugin.json is asked for by an action, or README.md says what for',
  problems({ manifest, definition, readme = '' }) {
    const asked = new Set((definition.actions ?? []).map(({ permission }) => permission));
    return (manifest.contributes?.permissions ?? [])
      .filter(({ id }) => !asked.has(id) && !readme.includes(id))
      .map(
        ({ id }) => `plugin.json: no action asks for ${id}; remove it, or say in README.md what it is for`,
      );
  },
};
