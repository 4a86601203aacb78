/** Fields of the order of a component, as the plugin of its type asks for them. */
export type ComponentFields = Readonly<Record<string, unknown>>;

/** What the order asks for. */
export interface OrderForm {
  readonly tariffId: string | undefined;
  /** `YYYY-MM-DD`; undefined: today. */
  readonly startDate: string | undefined;
  /** By the place of the component in the bundle: `0`, `1` … */
  readonly components: Readonly<Record<string, ComponentFields>>;
}

/** An order nothing was chosen of. */
export const emptyOrder: OrderForm = { tariffId: undefined, startDate: undefined, components: {} };

/** The tariffs of what is in a bundle, in their order. */
export function componentsOf(tariff: object): readonly string[] {
  const { components } = tariff as { components?: unknown };
  return Array.isArray(components) ? components.filter((id) => typeof id === 'string') : [];
}

/** What is sent: each component in its place, without what was left empty. */
export function toOrder({ tariffId = '', startDate, components }: OrderForm, parts: readonly string[]) {
  return {
    tariffId,
    ...(startDate ? { startDate } : {}),
    components: parts.map((part, place) => ({ ...filled(components[place] ?? {}), tariffId: part })),
  };
}

/** Fields without what was left empty. */
export function filled(fields: ComponentFields): ComponentFields {
  const trimmed = Object.entries(fields).map(([name, value]) => [
    name,
    typeof value === 'string' && name !== 'password' ? value.trim() : value,
  ]);
  return Object.fromEntries(trimmed.filter(([, value]) => value !== undefined && value !== ''));
}
