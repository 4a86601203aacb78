import type { Manifest } from '../contract/index.ts';
import { settingsOf } from './settings-of.ts';

type Config = Readonly<Record<string, unknown>>;

/** The settings a sandboxed plugin sees: secret ones only where `permissions.secrets` names them (`apiKey`, `smtp.password`). */
export function grantedConfig({ configuration, permissions }: Manifest, config: Config): Config {
  const granted = new Set(permissions?.secrets ?? []);
  const hidden = settingsOf(configuration).filter(
    ({ schema, path }) => schema.secret === true && !granted.has(path.join('.')),
  );
  const copy = structuredClone(config) as Record<string, unknown>;
  for (const { path } of hidden) remove(copy, path);
  return copy;
}

function remove(from: Record<string, unknown>, path: readonly string[]): void {
  const [name = '', ...rest] = path;
  if (rest.length === 0) delete from[name];
  else if (typeof from[name] === 'object' && from[name] !== null)
    remove(from[name] as Record<string, unknown>, rest);
}
