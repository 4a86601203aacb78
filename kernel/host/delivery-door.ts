import { isUnavailable } from '@isp/sdk';
import type { CallMeta, Deliverer, Delivery, FailedDelivery, HostPorts } from '@isp/sdk/runtime';
import type { FlightRecorder } from './flight-recorder.ts';
import { guarded, toldFailure } from './guarded-handler.ts';

/** What the dispatcher sends: one message, or several of one kind and name. */
type Sent = Delivery | { readonly batch: readonly Delivery[] };

interface Door {
  readonly deliver: Deliverer;
  readonly ports: HostPorts;
  readonly recorder: FlightRecorder;
}

/** The door of a plugin that its jobs and events come in by. Of several it answers those that failed. */
export function deliveryDoor(
  { deliver, ports, recorder }: Door,
  assertDispatcher: (meta: CallMeta) => Promise<void>,
): (sent: unknown, meta: CallMeta) => Promise<unknown> {
  const nameOf = (sent: unknown) => first(sent as Sent)?.name ?? 'nothing';
  return guarded({ ports, recorder, nameOf }, async (sent: unknown, meta: CallMeta) => {
    await assertDispatcher(meta);
    if (!('batch' in (sent as Sent))) {
      await deliver.one(sent as Delivery);
      return undefined;
    }
    const { batch } = sent as { readonly batch: readonly Delivery[] };
    const errors = await deliver.many(batch);
    return errors.flatMap((error, at): FailedDelivery[] => {
      if (error === undefined) return [];
      const told = toldFailure(error, { ports, delivery: batch[at] as Delivery });
      return [{ at, message: told.message, unavailable: isUnavailable(told) }];
    });
  });
}

function first(sent: Sent): Delivery | undefined {
  return 'batch' in sent ? sent.batch[0] : sent;
}
