import type { Service } from '../contract/index.ts';
import type { Wish } from './plan-change.ts';

/**
 * Whether a component does what the service it belongs to is wished. One that was suspended for another reason than that
 * service stays so when it is resumed; one that is not active yet is suspended too, or it would work once it is.
 */
export function goesAlong(
  { desiredStatus, suspensionReason }: Pick<Service, 'desiredStatus' | 'suspensionReason'>,
  parent: Pick<Service, 'suspensionReason'>,
  wish: Wish,
): boolean {
  switch (wish) {
    case 'suspend':
      return desiredStatus === 'active';
    case 'resume':
      return desiredStatus === 'suspended' && suspensionReason === parent.suspensionReason;
    case 'cancel':
      return desiredStatus !== 'cancelled';
  }
}
