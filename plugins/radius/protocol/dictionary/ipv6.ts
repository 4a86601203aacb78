import type { AttributeRow } from './definition.ts';

/** IPv6: RFC 3162, RFC 4818, RFC 6911, and DS-Lite of RFC 6519. */
export const ipv6Attributes = [
  [95, 'NAS-IPv6-Address', 'ipv6addr'],
  [96, 'Framed-Interface-Id', 'ifid'],
  [97, 'Framed-IPv6-Prefix', 'ipv6prefix'],
  [98, 'Login-IPv6-Host', 'ipv6addr'],
  [99, 'Framed-IPv6-Route', 'string'],
  [100, 'Framed-IPv6-Pool', 'string'],
  [123, 'Delegated-IPv6-Prefix', 'ipv6prefix'],
  [168, 'Framed-IPv6-Address', 'ipv6addr'],
  [169, 'DNS-Server-IPv6-Address', 'ipv6addr'],
  [170, 'Route-IPv6-Information', 'ipv6prefix'],
  [171, 'Delegated-IPv6-Prefix-Pool', 'string'],
  [172, 'Stateful-IPv6-Address-Pool', 'string'],
  [144, 'DS-Lite-Tunnel-Name', 'string'],
] as const satisfies readonly AttributeRow[];
