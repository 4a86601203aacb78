import type { Item } from '../item.ts';
import { rateText } from '../rate-text.ts';
import type { ReplyPolicy } from '../reply-policy.ts';
import { poolItems, type ReplyTemplate } from './template.ts';

/**
 * Juniper E and MX series: names of policies (firewall filters) on the router. Ingress is what comes from the
 * subscriber. The garden is a pair of policies of its own, which limit the rate too. For IPoE a service with the rates as
 * its parameters, download first: `internet(100M,50M)` or `garden(256k,256k)`.
 */
export const juniperReply: ReplyTemplate = (policy, access) => [
  ...(access === 'ipoe' ? service(policy) : policies(policy)),
  ...poolItems(policy),
];

function policies({ downKbps, upKbps, list, burst }: ReplyPolicy): Item[] {
  const prefix = list ? `${list}-` : '';
  const name = (way: string, rate: number, over: number | undefined) =>
    `${prefix}${way}-${rateText(rate)}${over ? `-burst-${rateText(over)}` : ''}`;
  return [
    { attribute: 'ERX-Ingress-Policy-Name', op: ':=', value: name('up', upKbps, burst?.upKbps) },
    { attribute: 'ERX-Egress-Policy-Name', op: ':=', value: name('down', downKbps, burst?.downKbps) },
  ];
}

function service({ downKbps, upKbps, list = 'internet', burst }: ReplyPolicy): Item[] {
  const rates = [downKbps, upKbps, ...(burst ? [burst.downKbps, burst.upKbps] : [])].map(rateText);
  return [{ attribute: 'ERX-Service-Activate:1', op: '+=', value: `${list}(${rates.join(',')})` }];
}
