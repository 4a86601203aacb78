import { isBuiltin } from 'node:module';
import type { Manifest } from '@isp/sdk';
import type { OnResolveArgs, OnResolveResult, Plugin } from 'esbuild';

/** What the platform gives to every plugin and is not bundled. */
const shared = /^(@isp\/sdk(\/.+)?|typebox(\/.+)?|sequelize)$/;
/** A sandbox offers no part of typebox by itself: such a part is bundled. */
const sharedWithSandbox = /^(@isp\/sdk|typebox)$/;
const contract = /^@isp\/([\w-]+)\/contract$/;

type Judge = (path: string) => OnResolveResult | undefined;

/** What stays an import in a bundled plugin, what is bundled, and what is refused at the line that imports it. */
export function importRules(manifest: Manifest): Plugin {
  const judge = manifest.runtime === 'sandbox' ? judgeSandboxed : judgeTrusted(manifest);
  return {
    name: 'import-rules',
    setup(bundler) {
      bundler.onResolve({ filter: /.*/ }, ({ path, kind }: OnResolveArgs) =>
        kind === 'entry-point' ? undefined : judge(path),
      );
    },
  };
}

function judgeTrusted({ requires = {} }: Manifest): Judge {
  return (path) => {
    if (shared.test(path)) return { external: true };
    const owner = contract.exec(path)?.[1];
    if (owner === undefined) return undefined;
    if (Object.hasOwn(requires, owner)) return { external: true };
    return refuse(`"${path}" is imported, but "requires" of plugin.json does not name ${owner}`);
  };
}

function judgeSandboxed(path: string): OnResolveResult | undefined {
  if (sharedWithSandbox.test(path)) return { external: true };
  if (isBuiltin(path))
    return refuse(`a sandboxed plugin has no "${path}"; it has what ctx of @isp/sdk offers`);
  if (path.startsWith('@isp/') || path === 'sequelize')
    return refuse(`a sandboxed plugin cannot import "${path}"; only types of it, with "import type"`);
  return undefined;
}

function refuse(text: string): OnResolveResult {
  return { errors: [{ text }] };
}
