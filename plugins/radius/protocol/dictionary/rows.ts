import { accountingAttributes } from './accounting.ts';
import { ciscoAttributes, ciscoVendorId } from './cisco.ts';
import { huaweiAttributes, huaweiVendorId } from './huawei.ts';
import { ipv6Attributes } from './ipv6.ts';
import { juniperErxAttributes, juniperErxVendorId } from './juniper-erx.ts';
import { microsoftAttributes, microsoftVendorId } from './microsoft.ts';
import { mikrotikAttributes, mikrotikVendorId } from './mikrotik.ts';
import { standardAttributes } from './standard.ts';
import { tunnelAttributes } from './tunnel.ts';
import { wisprAttributes, wisprVendorId } from './wispr.ts';

/** Attributes of the standard space, without a vendor. */
export const standardRows = [
  ...standardAttributes,
  ...accountingAttributes,
  ...tunnelAttributes,
  ...ipv6Attributes,
] as const;

/** Attributes of each vendor by its IANA private enterprise number. */
export const vendorRows = [
  [ciscoVendorId, ciscoAttributes],
  [huaweiVendorId, huaweiAttributes],
  [juniperErxVendorId, juniperErxAttributes],
  [microsoftVendorId, microsoftAttributes],
  [mikrotikVendorId, mikrotikAttributes],
  [wisprVendorId, wisprAttributes],
] as const;

/** Every attribute name the dictionary knows, in FreeRADIUS's spelling; a wrong name does not compile. */
export type AttributeName = (typeof standardRows)[number][1] | (typeof vendorRows)[number][1][number][1];
