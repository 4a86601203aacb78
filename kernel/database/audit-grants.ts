import type { Manifest } from '@isp/sdk';
import type { PluginRole } from './plugin-role.ts';

/** Lets a plugin write rows for the audit log, and the one that keeps it take them. */
export function auditGrants({ login, owner }: PluginRole, { keepsAudit }: { keepsAudit: boolean }): string {
  const keeping = keepsAudit ? 'GRANT' : 'REVOKE';
  const whom = keepsAudit ? 'TO' : 'FROM';
  return `
    GRANT EXECUTE ON FUNCTION kernel.append_audit, kernel.begin_audit, kernel.count_system_uses TO ${login};
    ${keeping} EXECUTE ON FUNCTION kernel.take_audit, kernel.list_system_uses ${whom} ${owner};`;
}

/** Says whether a plugin keeps the audit log. */
export function keepsAudit(manifest: Manifest | undefined): boolean {
  return manifest?.permissions?.['audit.keep'] === true;
}
