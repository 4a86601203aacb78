import type { PackageInstall } from '@isp/sdk';
import type { PackageKeeper } from '../packages/package-keeper.ts';
import type { RemovalRequest } from '../packages/remove-package.ts';
import type { RevocationNews } from '../packages/revocations.ts';
import type { RollbackRequest } from '../packages/roll-back.ts';
import type { PluginRegistry } from '../plugins/plugin-registry.ts';
import type { KernelHandlers } from './kernel-handlers.ts';
import { pluginRow } from './plugin-view.ts';

interface Parts {
  readonly packages: PackageKeeper;
  readonly registry: PluginRegistry;
  readonly node: string;
}

/** Installed packages and their changes, as the kernel answers them over the bus. */
export function packageHandlers({ packages, registry, node }: Parts): KernelHandlers {
  const row = (id: string) => pluginRow(registry.get(id), node);
  return {
    'kernel.packages.install': async (request: PackageInstall) => row(await packages.install(request)),
    'kernel.packages.inspect': ({ file }: { file: string }) => packages.inspect(file),
    'kernel.packages.list': ({ id }: { id: string }) => packages.list(id),
    'kernel.packages.rollback': async (request: RollbackRequest) => {
      await packages.rollback(request);
      return row(request.id);
    },
    'kernel.packages.remove': (request: RemovalRequest) => packages.remove(request),
    'kernel.packages.revoke': (news: RevocationNews) => packages.revoke(news),
  };
}
