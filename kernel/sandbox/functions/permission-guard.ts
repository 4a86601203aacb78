import { type Manifest, mayCallAction, platformErrors } from '@isp/sdk';
import { pluginPrincipal } from '@isp/sdk/runtime';

/** What the manifest of a sandboxed plugin lets it do. Everything else is refused by the name of what is missing. */
export interface PermissionGuard {
  /** Also with the rights of whoever calls the plugin: a stranger must not use them for what he did not ask for. */
  assertAction(name: string): void;
  assertEvent(name: string): void;
  assertJob(name: string): void;
}

/** Makes the guard; told of each refusal before it throws. */
export function permissionGuard(
  manifest: Manifest,
  { jobs, refused }: { jobs: ReadonlySet<string>; refused: (permission: string) => void },
): PermissionGuard {
  const self = pluginPrincipal({ manifest });
  const events = new Set((manifest.contributes?.events ?? []).map(({ name }) => name));
  const assert = (allowed: boolean, permission: string) => {
    if (allowed) return;
    refused(permission);
    throw platformErrors.FORBIDDEN({ permission });
  };
  return {
    assertAction: (name) => assert(!name.includes('$') && mayCallAction(self, name), `actions.call:${name}`),
    assertEvent: (name) => assert(events.has(name), `contributes.events:${name}`),
    assertJob: (name) => assert(jobs.has(name), `jobs:${name}`),
  };
}
