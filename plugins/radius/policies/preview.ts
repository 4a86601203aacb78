import { type Context, platformErrors, validationFailed } from '@isp/sdk';
import type { Nas, PreviewReplyParams, ReplyPreview } from '../contract/index.ts';
import { findGarden } from '../data/garden-store.ts';
import { readLoginRecords } from '../data/login-record-store.ts';
import { accessTypes, huntgroupsOf } from '../domain/access-type.ts';
import { decideLogin } from '../domain/decide-login.ts';
import { gardenPolicyOf } from '../domain/garden.ts';
import type { Item } from '../domain/item.ts';
import { asksWhereFrom } from '../domain/login-rows.ts';
import { gardenTexts } from '../domain/refusal-text.ts';
import { internetPolicy, policyFor, type ReplyPolicy } from '../domain/reply-policy.ts';
import { replyTemplates } from '../domain/reply-templates/vendors.ts';

type Asked = Omit<PreviewReplyParams, 'id'>;
type Preview = Pick<ReplyPreview, 'result' | 'reason' | 'attributes'>;

/** What a login, a speed or a garden would be answered at a NAS. @throws `NOT_FOUND` for an unknown login. */
export async function preview(ctx: Context, nas: Nas, asked: Asked): Promise<Preview> {
  const { login, downKbps, upKbps, garden } = asked;
  if (login !== undefined) return previewLogin(ctx, nas, login);
  if (garden !== undefined) {
    const policy = gardenPolicyOf(await ctx.transaction((tx) => findGarden(tx, garden), { readOnly: true }));
    return { result: 'garden', reason: gardenTexts[garden], attributes: written(policy, nas) };
  }
  if (!downKbps || !upKbps) {
    throw validationFailed([{ path: '', message: 'needs login, garden, or downKbps and upKbps' }]);
  }
  const policy = internetPolicy({ downKbps, upKbps });
  return {
    result: 'accept',
    reason: 'What a tariff of these speeds adds.',
    attributes: written(policy, nas),
  };
}

/** By the tables both servers answer from; a password counts as right. */
async function previewLogin(ctx: Context, nas: Nas, login: string): Promise<Preview> {
  const [record] = await readLoginRecords(ctx.read, [login.trim()]);
  if (!record || record.check.length === 0) throw platformErrors.NOT_FOUND({ id: login });
  const open: Item = { attribute: 'Auth-Type', op: ':=', value: 'Accept' };
  const check = [open, ...record.check.filter((item) => !asksWhereFrom(item))];
  const decision = decideLogin(
    { ...record, check },
    {
      userName: Buffer.from(login),
      credentials: { method: 'none' },
      attributes: huntgroupsOf({ vendor: nas.vendor, accessType: nas.accessType }),
    },
  );
  const { result, reason } = decision;
  const attributes = decision.attributes.map(({ name, value }) => ({ name, value: String(value) }));
  return { result, reason, attributes: withInterval(attributes, nas) };
}

function withInterval(attributes: Preview['attributes'], { interimSeconds }: Nas): Preview['attributes'] {
  if (!interimSeconds) return attributes;
  const others = attributes.filter(({ name }) => name !== 'Acct-Interim-Interval');
  return [...others, { name: 'Acct-Interim-Interval', value: String(interimSeconds) }];
}

function written(policy: ReplyPolicy, { vendor, accessType }: Nas): Preview['attributes'] {
  const access = accessTypes.find((one) => one === accessType) ?? 'pppoe';
  const items = replyTemplates[vendor](policyFor(policy, vendor), access);
  return items.map(({ attribute, value }) => ({ name: attribute, value }));
}
