import { createHmac } from 'node:crypto';
import { type SchemaRoles, schemaRoles } from '@isp/sdk/runtime';

/** Names and passwords of a plugin's two database roles. */
export interface PluginRole extends SchemaRoles {
  readonly loginPassword: string;
  readonly ownerPassword: string;
}

/** The roles of a plugin. Passwords are derived from the installation's secret, so nothing has to store them. */
export function pluginRole(plugin: string, secret: string): PluginRole {
  const roles = schemaRoles(plugin);
  const password = (role: string) => createHmac('sha256', secret).update(role).digest('hex');
  return { ...roles, loginPassword: password(roles.login), ownerPassword: password(roles.owner) };
}

/** The database's URL for another login. */
export function urlFor(databaseUrl: string, user: string, password: string): string {
  const url = new URL(databaseUrl);
  url.username = user;
  url.password = password;
  return url.href;
}
