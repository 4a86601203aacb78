/** A component as the change of tariff sees it. */
export interface PlacedComponent {
  readonly id: string;
  readonly type: string;
  readonly tariffId: string;
}

/** A tariff that a component may get. */
export interface NextTariff {
  readonly id: string;
  readonly type: string;
}

/**
 * Which tariff each component gets when the bundle goes to another one: the one it has, where that is in both; then those of
 * its type, in the order they stand. Undefined when the types are not the same.
 */
export function nextTariffs(
  components: readonly PlacedComponent[],
  next: readonly NextTariff[],
): { id: string; tariffId: string }[] | undefined {
  if (components.length !== next.length) return undefined;
  const left = [...next];
  const take = (fits: (one: NextTariff) => boolean) => {
    const at = left.findIndex(fits);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const kept = new Map(components.map(({ id, tariffId }) => [id, take((one) => one.id === tariffId)]));
  const answer = components.map(({ id, type }) => {
    const tariff = kept.get(id) ?? take((one) => one.type === type);
    return tariff ? { id, tariffId: tariff.id } : undefined;
  });
  return answer.every((one) => one !== undefined) ? answer : undefined;
}
