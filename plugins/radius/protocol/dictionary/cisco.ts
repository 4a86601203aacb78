import type { AttributeRow } from './definition.ts';

/** IANA private enterprise number: Cisco. */
export const ciscoVendorId = 9;

/** Nearly all of a Cisco profile travels in Cisco-AVPair. */
export const ciscoAttributes = [
  [1, 'Cisco-AVPair', 'string'],
  [2, 'Cisco-NAS-Port', 'string'],
  [37, 'Cisco-Policy-Up', 'string'],
  [38, 'Cisco-Policy-Down', 'string'],
  [195, 'Cisco-Disconnect-Cause', 'integer'],
  [250, 'Cisco-Account-Info', 'string'],
  [251, 'Cisco-Service-Info', 'string'],
  [252, 'Cisco-Command-Code', 'string'],
  [253, 'Cisco-Control-Info', 'string'],
] as const satisfies readonly AttributeRow[];
