import type { Bundle, BundleComponent, OrderedBundle } from '../contract/index.ts';
import type { BundleRow, ComponentRow } from '../data/bundle-store.ts';

/** A component with what was made for the customer, if that is to be shown. */
export type ShownComponent = ComponentRow & { readonly credentials?: Record<string, unknown> };

/** A component without what is of no concern to anybody else. */
export function toComponent({
  id,
  bundleId,
  jobId,
  type,
  tariffId,
  state,
  reason,
}: ComponentRow): BundleComponent {
  return { id, bundleId, jobId, type, tariffId, state, ...(reason ? { reason } : {}) };
}

/** A bundle and what it is made of. */
export function toBundle(
  { id, jobId, customerId, resellerId, tariffId, startDate }: BundleRow,
  components: readonly ComponentRow[],
): Bundle {
  const own = { id, jobId, customerId, resellerId, tariffId, startDate };
  return { ...own, components: components.map(toComponent) };
}

/** The answer to an order. */
export function toOrdered(
  { id, jobId, customerId, resellerId, tariffId, startDate }: BundleRow,
  components: readonly ShownComponent[],
): OrderedBundle {
  return {
    service: { id, customerId, resellerId, type: 'bundle', tariffId, status: 'pending', startDate },
    job: { id: jobId, status: 'queued' },
    components: components.map(toOrderedComponent),
  };
}

/** A component as the answer to its order. */
export function toOrderedComponent(component: ShownComponent): OrderedBundle['components'][number] {
  const { credentials } = component;
  return { ...toComponent(component), ...(credentials ? { credentials } : {}) };
}
