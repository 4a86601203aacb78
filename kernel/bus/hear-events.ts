import type { ServiceBroker } from 'moleculer';

export interface Hearing {
  /** The service's name on the bus; one per node. */
  readonly name: string;
  /** Events to hear; `live.*` hears one level below. */
  readonly pattern: string;
  heard(event: string, data: unknown): void;
  /** The bus is back after it was away: events of that time are lost. */
  onGap(): void;
}

/** Hears broadcasts of all nodes, this one included. Answers how to stop. */
export function hearEvents(broker: ServiceBroker, hearing: Hearing): () => void {
  let over = false;
  const service = broker.createService({
    name: hearing.name,
    events: {
      [hearing.pattern]: ({ eventName, params }: { eventName: string; params: unknown }) => {
        if (!over) hearing.heard(eventName, params);
      },
    },
  } as Parameters<ServiceBroker['createService']>[0]);
  void tellGaps(broker, () => over || hearing.onGap());
  return () => {
    over = true;
    const started = (broker as unknown as { started: boolean }).started;
    if (started) void broker.destroyService(service);
  };
}

interface Connection {
  status(): AsyncIterable<{ readonly type: string }>;
}

/** The NATS client reconnects by itself, and Moleculer does not say so. Ends with the connection. */
async function tellGaps(broker: ServiceBroker, onGap: () => void): Promise<void> {
  const { transit } = broker as unknown as { transit?: { tx: { client?: Connection } } };
  for await (const { type } of transit?.tx.client?.status() ?? []) if (type === 'reconnect') onGap();
}
