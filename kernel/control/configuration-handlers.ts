import type { ChangeRequest, ConfigurationKeeper } from '../plugin-configuration/configuration-keeper.ts';
import type { KernelHandlers } from './kernel-handlers.ts';

/** Settings of plugins, as the kernel answers them over the bus; secrets are masked in every answer. */
export function configurationHandlers(parts: { configurations: ConfigurationKeeper }): KernelHandlers {
  const { configurations } = parts;
  return {
    'kernel.configuration.get': ({ id }: { id: string }) => configurations.get(id),
    'kernel.configuration.change': (request: ChangeRequest) => configurations.change(request),
    'kernel.configuration.history': ({ id, limit }: { id: string; limit: number }) =>
      configurations.history(id, limit),
  };
}
