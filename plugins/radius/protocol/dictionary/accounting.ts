import type { AttributeRow } from './definition.ts';

/** Accounting: RFC 2866, RFC 2867, RFC 2869, and Error-Cause of RFC 5176 section 3.6. */
export const accountingAttributes = [
  [40, 'Acct-Status-Type', 'integer'],
  [41, 'Acct-Delay-Time', 'integer'],
  [42, 'Acct-Input-Octets', 'integer'],
  [43, 'Acct-Output-Octets', 'integer'],
  [44, 'Acct-Session-Id', 'octets'],
  [45, 'Acct-Authentic', 'integer'],
  [46, 'Acct-Session-Time', 'integer'],
  [47, 'Acct-Input-Packets', 'integer'],
  [48, 'Acct-Output-Packets', 'integer'],
  [49, 'Acct-Terminate-Cause', 'integer'],
  [50, 'Acct-Multi-Session-Id', 'octets'],
  [51, 'Acct-Link-Count', 'integer'],
  [68, 'Acct-Tunnel-Connection', 'string'],
  [86, 'Acct-Tunnel-Packets-Lost', 'integer'],
  [52, 'Acct-Input-Gigawords', 'integer'],
  [53, 'Acct-Output-Gigawords', 'integer'],
  [55, 'Event-Timestamp', 'date'],
  [85, 'Acct-Interim-Interval', 'integer'],
  [101, 'Error-Cause', 'integer'],
] as const satisfies readonly AttributeRow[];
