import { unmapIpv4 } from '../protocol/ip-address.ts';
import { admitPacket } from './admit-packet.ts';
import { chooseNas } from './choose-nas.ts';
import type { DropReason } from './counters.ts';
import type { Nas, RadiusEngineOptions } from './engine-options.ts';
import type { Arrival, Exchange } from './exchange.ts';

/** A datagram that went no further. */
interface Dropped {
  drop: DropReason;
  nasId?: string;
}

/** Takes a datagram from its arrival to its answer or its drop; counts either, and never rejects. */
export function createReceiver(
  options: RadiusEngineOptions,
  workOn: (exchange: Exchange) => Promise<void>,
): (arrival: Arrival) => Promise<void> {
  const { counters, log } = options;
  return async (arrival) => {
    try {
      const dropped = await receive(arrival, options, workOn);
      if (dropped) counters.increment(dropped.drop, dropped.nasId);
    } catch (error) {
      counters.increment('internal-error');
      log.error('A RADIUS datagram was dropped because of an unexpected error.', { error });
    }
  };
}

async function receive(
  arrival: Arrival,
  options: RadiusEngineOptions,
  workOn: (exchange: Exchange) => Promise<void>,
): Promise<Dropped | undefined> {
  const nas = await lookUpNas(arrival, options);
  if (typeof nas === 'string') return { drop: nas };
  const admission = admitPacket(arrival.datagram, arrival.service, nas);
  if (admission.result === 'dropped') return { drop: admission.reason, nasId: nas.id };
  const { service, remote, send } = arrival;
  await workOn({ service, remote, send, nas, packet: admission.packet, receivedAt: options.now() });
  return undefined;
}

async function lookUpNas(
  { remote: { address }, datagram }: Arrival,
  { findNas, log }: RadiusEngineOptions,
): Promise<Nas | DropReason> {
  try {
    return chooseNas(await findNas(unmapIpv4(address)), datagram) ?? 'unknown-nas';
  } catch (error) {
    log.error('The NAS of a RADIUS datagram could not be looked up; the NAS will repeat it.', {
      address,
      error,
    });
    return 'nas-lookup-failed';
  }
}
