import { countText } from '../../printing/quantities.ts';
import type { PluginCheck, Verdict } from '../finding.ts';

export const requirements: PluginCheck = ({ row, requirements: needs }): Verdict | undefined => {
  if (needs.length === 0) return undefined;
  const broken = needs.filter(({ problem }) => problem);
  if (broken.length === 0)
    return { check: 'requirements', level: 'ok', text: `all there: ${needs.map(({ id }) => id).join(', ')}` };
  return {
    check: 'requirements',
    level: row.enabled ? 'problem' : 'note',
    text: broken.map(({ id, range, problem }) => `it needs ${id} ${range}, and ${problem}`).join('; '),
    advice: broken.map(({ id }) => `isp plugin doctor ${id}`).join('; '),
  };
};

export const settings: PluginCheck = ({ row, configuration }): Verdict | undefined => {
  const required = configuration?.schema?.required ?? [];
  if (!configuration || Object.keys(configuration.schema?.properties ?? {}).length === 0) return undefined;
  const unset = required.filter((name) => configuration.values[name] === undefined);
  if (unset.length === 0) return { check: 'settings', level: 'ok', text: 'all that are required are set' };
  return {
    check: 'settings',
    level: row.enabled ? 'problem' : 'note',
    text: `required and not set: ${unset.join(', ')}`,
    advice: `PUT /plugins/${row.id}/config, or the plugin’s page in the portal`,
  };
};

export const migrations: PluginCheck = ({ row, pendingMigrations }): Verdict | undefined => {
  if (!pendingMigrations) return undefined;
  if (pendingMigrations.length === 0)
    return { check: 'migrations', level: 'ok', text: 'all of them have run' };
  const failing = pendingMigrations.filter(({ problem }) => problem);
  const names = pendingMigrations.map(({ name, phase }) => `${name} (${phase})`).join(', ');
  if (failing.length > 0)
    return {
      check: 'migrations',
      level: 'problem',
      text: `waiting: ${names}; ${failing.map(({ name, problem }) => `${name} would fail: ${problem}`).join('; ')}`,
      advice: 'correct the migration before the next reload',
    };
  return {
    check: 'migrations',
    level: 'note',
    text: `waiting: ${names}`,
    advice: `isp plugin reload ${row.id} runs them`,
  };
};

export const routes: PluginCheck = (
  { row, routes: own },
  { platform: { contracts } },
): Verdict | undefined => {
  if (own.length === 0) return undefined;
  const places = new Set(own.map(({ rest }) => place(rest)));
  const others = contracts.filter(({ plugin }) => plugin !== row.id);
  const taken = others.flatMap(({ plugin, actions }) =>
    actions
      .filter(({ rest }) => rest && places.has(place(rest)))
      .map(({ rest }) => `${place(rest)} of ${plugin}`),
  );
  if (taken.length > 0)
    return {
      check: 'routes',
      level: 'problem',
      text: `also claimed by another plugin: ${taken.join(', ')}`,
      advice: 'one of the two has to change its paths, or be disabled',
    };
  return { check: 'routes', level: 'ok', text: countText(own.length, 'route') };
};

/** Two paths that differ in the names of their parameters only are the same. */
function place(rest: { readonly method: string; readonly path: string } | undefined): string {
  return rest ? `${rest.method} ${rest.path.replaceAll(/\{[^}]+\}/g, '{}')}` : '';
}
