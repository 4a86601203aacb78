import type { AttributeRow } from './definition.ts';

/** IANA private enterprise number: Wi-Fi Alliance (WISPr). */
export const wisprVendorId = 14122;

/** Hotspots of any make; bandwidths are bit/s. */
export const wisprAttributes = [
  [1, 'WISPr-Location-ID', 'string'],
  [2, 'WISPr-Location-Name', 'string'],
  [3, 'WISPr-Logoff-URL', 'string'],
  [4, 'WISPr-Redirection-URL', 'string'],
  [5, 'WISPr-Bandwidth-Min-Up', 'integer'],
  [6, 'WISPr-Bandwidth-Min-Down', 'integer'],
  [7, 'WISPr-Bandwidth-Max-Up', 'integer'],
  [8, 'WISPr-Bandwidth-Max-Down', 'integer'],
  [9, 'WISPr-Session-Terminate-Time', 'string'],
  [10, 'WISPr-Session-Terminate-End-Of-Day', 'string'],
  [11, 'WISPr-Billing-Class-Of-Service', 'string'],
] as const satisfies readonly AttributeRow[];
