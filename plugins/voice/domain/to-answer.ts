import type { OrderedVoice } from '../contract/index.ts';
import type { VoiceService } from '../data/voice-service-store.ts';

/** A reserved order, with what is kept nowhere. */
export interface ReservedOrder {
  readonly service: VoiceService;
  readonly numbers: readonly string[];
  readonly password: string;
}

/** The answer to an order, the only place its password is in. */
export function toAnswer({ service, numbers, password }: ReservedOrder): OrderedVoice {
  const { serviceId: id, jobId, customerId, resellerId, tariffId, username, realm, startDate } = service;
  return {
    service: {
      ...{ id, customerId, resellerId, tariffId, startDate },
      type: 'voice',
      status: 'pending',
      login: username,
      numbers: [...numbers],
    },
    job: { id: jobId, status: 'queued' },
    credentials: { username, realm, password },
  };
}
