import { toAmountMinor } from '@isp/sdk/money';
import { billingErrors, type ServiceContract } from '../contract/index.ts';
import { mayEnd, termEnd } from '../domain/minimum-term.ts';
import type { Happened } from '../domain/plan/facts.ts';
import type { Agreement } from '../domain/terms/agreement.ts';
import { contractOf, feeForEnding, priceOn } from '../domain/terms/contract-terms.ts';

interface Asked {
  readonly serviceId: string;
  readonly customerId: string;
  readonly on: Temporal.PlainDate;
}

/** The contract of a service and what ending it on a day would cost; throws when it has none. */
export function shownContract(
  { own, agreements }: { own: readonly Happened[]; agreements: readonly Agreement[] },
  { serviceId, customerId, on }: Asked,
): ServiceContract {
  const contract = contractOf(own);
  const price = priceOn(own, on) ?? own.find(({ terms }) => terms)?.terms;
  if (!contract || !price) throw billingErrors.BILLING_NO_CONTRACT({ id: serviceId });
  const { term } = contract;
  const feeIsWaived = agreements.some((one) => one.kind === 'waiver' && one.serviceId === serviceId);
  const fee = feeIsWaived ? 0n : feeForEnding(contract, price, on);
  return {
    serviceId,
    customerId,
    startsOn: term.start.toString(),
    months: term.months,
    ...(term.renewalMonths ? { renewalMonths: term.renewalMonths } : {}),
    endsOn: termEnd(term, on).toString(),
    on: on.toString(),
    isFree: fee === 0n || mayEnd(term, on),
    feeMinor: toAmountMinor(fee),
    feeIsWaived,
    currency: price.currency,
  };
}
