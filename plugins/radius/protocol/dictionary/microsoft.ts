import type { AttributeRow } from './definition.ts';

/** IANA private enterprise number: Microsoft. */
export const microsoftVendorId = 311;

/** RFC 2548: MS-CHAP, MPPE keys and DNS servers. */
export const microsoftAttributes = [
  [1, 'MS-CHAP-Response', 'octets'],
  [2, 'MS-CHAP-Error', 'string'],
  [7, 'MS-MPPE-Encryption-Policy', 'integer'],
  [8, 'MS-MPPE-Encryption-Types', 'integer'],
  [9, 'MS-RAS-Vendor', 'integer'],
  [10, 'MS-CHAP-Domain', 'string'],
  [11, 'MS-CHAP-Challenge', 'octets'],
  [12, 'MS-CHAP-MPPE-Keys', 'octets', { encryption: 'user-password' }],
  [16, 'MS-MPPE-Send-Key', 'octets', { encryption: 'salted' }],
  [17, 'MS-MPPE-Recv-Key', 'octets', { encryption: 'salted' }],
  [18, 'MS-RAS-Version', 'string'],
  [25, 'MS-CHAP2-Response', 'octets'],
  [26, 'MS-CHAP2-Success', 'octets'],
  [27, 'MS-CHAP2-CPW', 'octets'],
  [28, 'MS-Primary-DNS-Server', 'ipaddr'],
  [29, 'MS-Secondary-DNS-Server', 'ipaddr'],
  [30, 'MS-Primary-NBNS-Server', 'ipaddr'],
  [31, 'MS-Secondary-NBNS-Server', 'ipaddr'],
] as const satisfies readonly AttributeRow[];
