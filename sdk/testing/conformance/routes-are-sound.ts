import type { ActionDefinition } from '../../author/index.ts';
import type { Fact } from './fact.ts';

export const routesAreSound: Fact = {
  name: 'every route has its names in the params, and belongs to one action',
  problems({ definition }) {
    const routed = (definition.actions ?? []).filter(({ rest }) => rest);
    return [...routed.flatMap(unknownNames), ...takenRoutes(routed)];
  },
};

function unknownNames({ name, rest, params }: ActionDefinition): string[] {
  const fields = Object.keys((params as { properties?: object }).properties ?? {});
  return [...(rest as string).matchAll(/\{(\w+)\}/g)]
    .map(([, field]) => field as string)
    .filter((field) => !fields.includes(field))
    .map(
      (field) => `${name}: its route ${rest} names {${field}}, which its params do not have; add the field`,
    );
}

function takenRoutes(actions: readonly ActionDefinition[]): string[] {
  const shape = ({ rest }: ActionDefinition) => rest?.replaceAll(/\{\w+\}/g, '{}');
  return actions.flatMap((action, index) => {
    const first = actions.slice(0, index).find((other) => shape(other) === shape(action));
    return first
      ? [`${action.name}: its route ${action.rest} is taken by ${first.name}; choose another`]
      : [];
  });
}
