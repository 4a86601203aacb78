import type { OrderedInternet } from '../contract/index.ts';
import type { InternetService } from '../data/internet-service-store.ts';

/** The answer to an order. A password is in it only if it was made for the customer: nobody knows it yet. */
export function toAnswer(ordered: InternetService, passwordMade: boolean): OrderedInternet {
  const {
    serviceId: id,
    jobId,
    customerId,
    resellerId,
    tariffId,
    login,
    nasId,
    staticIp,
    startDate,
  } = ordered;
  const asked = {
    ...(nasId ? { nasId } : {}),
    ...(staticIp ? { staticIp } : {}),
    ...(startDate ? { startDate } : {}),
  };
  return {
    service: { id, customerId, resellerId, type: 'internet', tariffId, status: 'pending', login, ...asked },
    job: { id: jobId, status: 'queued' },
    credentials: { login, ...(passwordMade ? { password: ordered.password } : {}) },
  };
}
