import type { FieldProblem, Manifest, PortalContribution } from '../contract/index.ts';

/** What a plugin adds to the portals has names of its own and is guarded by a permission that is there. */
export function checkPortal(manifest: Partial<Manifest>): FieldProblem[] {
  const { routes = [], slots = [], commands = [], search = [] } = manifest.contributes?.portal ?? {};
  const kinds = { routes, slots, commands, search };
  const taken = new Set<string>();
  const problems = Object.entries(kinds).flatMap(([kind, list]) =>
    list.flatMap((one, at) =>
      problemsOf(manifest, one, taken).map(({ path, message }) => ({
        path: `/contributes/portal/${kind}/${at}${path}`,
        message,
      })),
    ),
  );
  const doubled = routes.flatMap(({ path }, at) =>
    routes.findIndex((other) => patternOf(other.path) === patternOf(path)) < at
      ? [{ path: `/contributes/portal/routes/${at}/path`, message: `"${path}" is the path of two routes` }]
      : [],
  );
  return [...problems, ...doubled];
}

function problemsOf(
  { id: plugin, requires = {}, contributes }: Partial<Manifest>,
  { id, permission }: PortalContribution,
  taken: Set<string>,
): FieldProblem[] {
  const twice = taken.has(id);
  taken.add(id);
  const own = contributes?.permissions?.some((declared) => declared.id === permission);
  const required = Object.hasOwn(requires, permission.split('.')[0] ?? '');
  return [
    ...(id.startsWith(`${plugin}.`)
      ? []
      : [{ path: '/id', message: `"${id}" must start with "${plugin}."` }]),
    ...(twice ? [{ path: '/id', message: `"${id}" is declared twice` }] : []),
    ...(own || required
      ? []
      : [
          {
            path: '/permission',
            message: `"${permission}" is neither in contributes.permissions nor of a plugin it requires`,
          },
        ]),
  ];
}

/** Two paths that differ in the names of their parameters only are one path. */
function patternOf(path: string): string {
  return path.replaceAll(/\$[a-zA-Z]+/g, '$');
}
