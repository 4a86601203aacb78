import type { Fact } from './fact.ts';

export const readmeNamesActions: Fact = {
  name: 'README.md names every action that has a route',
  problems({ definition, readme }) {
    if (readme === undefined)
      return ['README.md is missing; write one screen: what it does, actions, events, settings'];
    return (definition.actions ?? [])
      .filter(({ name, rest }) => rest && !names(readme, name))
      .map(({ name, rest }) => `README.md does not name ${name} (${rest}); add it to the actions`);
  },
};

/** In full, or as `.last-part` after another action of the same thing. */
function names(readme: string, action: string): boolean {
  const at = action.lastIndexOf('.');
  const family = action.slice(0, at + 1);
  return (
    readme.includes(`\`${action}\``) ||
    (readme.includes(`\`${family}`) && readme.includes(`\`${action.slice(at)}\``))
  );
}
