import { randomInt } from 'node:crypto';
import { isIPv4 } from 'node:net';
import type { DueRequest } from '../data/coa-store.ts';
import { huntgroupsOf } from '../domain/access-type.ts';
import { authorize, type LoginRecord } from '../domain/authorize.ts';
import { sameName } from '../domain/item.ts';
import { encodeRequest } from '../protocol/encode-request.ts';
import { packetCodes } from '../protocol/packet-code.ts';
import type { NamedAttribute } from '../protocol/read-attributes.ts';
import { encodeAttributes } from '../protocol/write-attributes.ts';
import { printableSessionId } from '../server/session-id.ts';

/** What a login is told once and no change of its session repeats. */
const onlyAtLogin = [
  'Class',
  'Acct-Interim-Interval',
  'Framed-IP-Address',
  'Framed-IPv6-Prefix',
  'Delegated-IPv6-Prefix',
  'Framed-Pool',
  'Reply-Message',
];

/**
 * The signed packet for a request: whose session it is, and for a change what the tables now say it is to get.
 * @throws RadiusEncodeError where the tables hold an attribute that cannot be written.
 */
export function coaPacket(due: DueRequest, record: LoginRecord, nas: NonNullable<DueRequest['nas']>): Buffer {
  const { secret } = nas;
  const change = due.kind === 'coa' ? policyOf(record, nas) : [];
  return encodeRequest({
    code: due.kind === 'coa' ? packetCodes.coaRequest : packetCodes.disconnectRequest,
    identifier: randomInt(256),
    secret,
    attributes: encodeAttributes([...sessionOf(due), ...change]),
  });
}

function sessionOf({ login, acctSessionId, nasIpAddress, framedIp }: DueRequest): NamedAttribute[] {
  const nas = isIPv4(nasIpAddress) ? 'NAS-IP-Address' : 'NAS-IPv6-Address';
  return [
    { name: 'User-Name', value: login },
    { name: 'Acct-Session-Id', value: sessionIdOctets(acctSessionId) },
    { name: nas, value: nasIpAddress },
    ...(framedIp ? [{ name: 'Framed-IP-Address', value: framedIp }] : []),
  ];
}

/** The id byte for byte: an unprintable one is kept as `0x…`. */
function sessionIdOctets(text: string): Buffer {
  const octets = /^0x([0-9a-f]{2})+$/.test(text) ? Buffer.from(text.slice(2), 'hex') : undefined;
  return octets && printableSessionId(octets) === text ? octets : Buffer.from(text);
}

function policyOf(record: LoginRecord, nas: NonNullable<DueRequest['nas']>): NamedAttribute[] {
  const { reply } = authorize(record, huntgroupsOf(nas));
  return reply
    .filter(({ attribute }) => !onlyAtLogin.some((name) => sameName(name, attribute)))
    .map(({ attribute, value }) => ({ name: attribute, value }));
}
