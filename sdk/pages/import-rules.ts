import { realpathSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import type { Plugin } from 'esbuild';

/** What the portal brings to every page. A second copy of React breaks its hooks, so nothing of it is bundled. */
const shared =
  /^(react|react\/jsx-runtime|react-dom|@tanstack\/react-query|@isp\/ui(\/(forms|overlays|table|charts))?|@isp\/sdk\/ui)$/;

/** Pages are made of what lies below `ui/` and of what the portal brings; everything else is refused at its line. */
export function pageImportRules(directory: string): Plugin {
  const root = join(realpathSync(directory), 'ui') + sep;
  return {
    name: 'page-import-rules',
    setup(bundler) {
      bundler.onResolve({ filter: /.*/ }, ({ path, kind, importer }) => {
        if (kind === 'entry-point') return undefined;
        if (shared.test(path)) return { path, external: true };
        if (!path.startsWith('.'))
          return { errors: [{ text: `imports ${path}, which the portal does not give to pages` }] };
        if (resolve(dirname(importer), path).startsWith(root)) return undefined;
        return { errors: [{ text: `imports ${path}, which is not below ui/` }] };
      });
      bundler.onLoad({ filter: /.*/ }, ({ path }) =>
        path.startsWith(root) ? undefined : { errors: [{ text: `${path} is not below ui/` }] },
      );
    },
  };
}
