import type { Item } from '../item.ts';
import { rateText } from '../rate-text.ts';
import { gardenGroup, type ReplyPolicy } from '../reply-policy.ts';

/**
 * Juniper E and MX series: names of policies (firewall filters) on the router. Ingress is what comes from the
 * subscriber. The garden is a pair of policies of its own, which limit the rate too.
 */
export function juniperReply({ downKbps, upKbps, walledGarden }: ReplyPolicy): Item[] {
  const prefix = walledGarden ? `${gardenGroup}-` : '';
  return [
    { attribute: 'ERX-Ingress-Policy-Name', op: ':=', value: `${prefix}up-${rateText(upKbps)}` },
    { attribute: 'ERX-Egress-Policy-Name', op: ':=', value: `${prefix}down-${rateText(downKbps)}` },
  ];
}
