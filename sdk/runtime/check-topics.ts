import type { FieldProblem, Manifest } from '../contract/index.ts';

/** A live topic asks for a permission of its own plugin and is answered by an action of it. */
export function checkTopics({ id, contributes }: Partial<Manifest>): FieldProblem[] {
  const permissions = new Set((contributes?.permissions ?? []).map((permission) => permission.id));
  const topics = contributes?.topics ?? [];
  return topics.flatMap(({ name, permission, snapshot }, at) => {
    const problem = (field: string, message: string) => ({
      path: `/contributes/topics/${at}/${field}`,
      message,
    });
    return [
      ...(topics.findIndex((other) => other.name === name) < at
        ? [problem('name', `"${name}" is declared twice`)]
        : []),
      ...(permissions.has(permission)
        ? []
        : [problem('permission', `"${permission}" is not in contributes.permissions`)]),
      ...(snapshot.startsWith(`${id}.`)
        ? []
        : [problem('snapshot', `"${snapshot}" must start with "${id}."`)]),
    ];
  });
}
