import { type FieldProblem, type Manifest, personalDataSeam } from '../contract/index.ts';

/** Seams whose shape is the SDK's: filling them takes nothing from their owner, so that plugins it requires can do so too. */
const sharedSeams: readonly string[] = [personalDataSeam];

/** A plugin owns only seams that begin with its id; a sandboxed one calls by name only, so it owns none. */
export function checkSeams({ id, runtime, permissions }: Partial<Manifest>): FieldProblem[] {
  const seams = permissions?.['seams.own'] ?? [];
  if (seams.length > 0 && runtime === 'sandbox')
    return [
      {
        path: '/permissions/seams.own',
        message: 'is for the runtime node; a sandboxed plugin may fill seams',
      },
    ];
  return seams.flatMap((seam, at) =>
    seam.startsWith(`${id}.`)
      ? []
      : [{ path: `/permissions/seams.own/${at}`, message: `"${seam}" must start with "${id}."` }],
  );
}

/** An offer fills a seam of a plugin that is required, with an action of its own, under a name of its own. */
export function checkProviders({ id, requires = {}, contributes }: Partial<Manifest>): FieldProblem[] {
  const providers = contributes?.providers ?? [];
  return providers.flatMap(({ seam, name, action }, at) => {
    const problem = (field: string, message: string) => ({
      path: `/contributes/providers/${at}/${field}`,
      message,
    });
    const owner = seam.slice(0, seam.indexOf('.'));
    const first = providers.findIndex((other) => other.seam === seam && other.name === name);
    return [
      ...(owner === id || Object.hasOwn(requires, owner) || sharedSeams.includes(seam)
        ? []
        : [problem('seam', `"${seam}" belongs to ${owner}, which is not in requires`)]),
      ...(first < at ? [problem('name', `"${name}" is offered twice for ${seam}`)] : []),
      ...(action.startsWith(`${id}.`) ? [] : [problem('action', `"${action}" must start with "${id}."`)]),
    ];
  });
}
