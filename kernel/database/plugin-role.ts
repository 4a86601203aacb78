import { createHmac } from 'node:crypto';

/** Names and passwords of a plugin's two database roles. */
export interface PluginRole {
  readonly schema: string;
  /** Logs in for the running plugin; owns nothing. */
  readonly login: string;
  readonly loginPassword: string;
  /** Owns the schema; logs in for migrations only. */
  readonly owner: string;
  readonly ownerPassword: string;
}

/** The roles of a plugin. Passwords are derived from the installation's secret, so nothing has to store them. */
export function pluginRole(plugin: string, secret: string): PluginRole {
  const schema = `plugin_${plugin.replaceAll('-', '_')}`;
  const owner = `${schema}_owner`;
  const password = (role: string) => createHmac('sha256', secret).update(role).digest('hex');
  return { schema, login: schema, loginPassword: password(schema), owner, ownerPassword: password(owner) };
}

/** The database's URL for another login. */
export function urlFor(databaseUrl: string, user: string, password: string): string {
  const url = new URL(databaseUrl);
  url.username = user;
  url.password = password;
  return url.href;
}
