import type { AttributeRow } from './definition.ts';

/** Tunnels: RFC 2868; all carry a tag. */
export const tunnelAttributes = [
  [64, 'Tunnel-Type', 'integer', { tagged: true }],
  [65, 'Tunnel-Medium-Type', 'integer', { tagged: true }],
  [66, 'Tunnel-Client-Endpoint', 'string', { tagged: true }],
  [67, 'Tunnel-Server-Endpoint', 'string', { tagged: true }],
  [69, 'Tunnel-Password', 'string', { tagged: true, encryption: 'salted' }],
  [81, 'Tunnel-Private-Group-Id', 'string', { tagged: true }],
  [82, 'Tunnel-Assignment-Id', 'string', { tagged: true }],
  [83, 'Tunnel-Preference', 'integer', { tagged: true }],
  [90, 'Tunnel-Client-Auth-Id', 'string', { tagged: true }],
  [91, 'Tunnel-Server-Auth-Id', 'string', { tagged: true }],
] as const satisfies readonly AttributeRow[];
