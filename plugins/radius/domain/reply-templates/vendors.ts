import type { NasVendor } from '../../contract/index.ts';
import { ciscoReply } from './cisco.ts';
import { huaweiReply } from './huawei.ts';
import { juniperReply } from './juniper.ts';
import { mikrotikReply } from './mikrotik.ts';
import type { ReplyTemplate } from './template.ts';
import { wisprReply } from './wispr.ts';

/** The reply template of each vendor. */
export const replyTemplates: Readonly<Record<NasVendor, ReplyTemplate>> = {
  mikrotik: mikrotikReply,
  cisco: ciscoReply,
  juniper: juniperReply,
  huawei: huaweiReply,
  wispr: wisprReply,
};
