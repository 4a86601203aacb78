import { type Context, type FieldProblem, platformErrors, rootResellerId, validationFailed } from '@isp/sdk';
import { type CreateUserParams, identityErrors } from '../contract/index.ts';
import { resellers } from '../data/reseller-store.ts';
import { findCustomer } from '../providers/customer-directory.ts';

/** Whose user a new one is. */
export interface Owner {
  readonly resellerId: string;
  readonly customerId?: string;
}

/** Finds out whose user a new one is to be; what the caller does not see is not there. */
export async function whoseUser(ctx: Context, wanted: CreateUserParams): Promise<Owner> {
  const problems = misplaced(wanted);
  if (problems.length > 0) throw validationFailed(problems);
  if (wanted.kind === 'staff') return ofStaff(ctx);
  if (wanted.kind === 'customer') return ofCustomer(ctx, wanted.customerId as string);
  return ofReseller(ctx, wanted.resellerId ?? ctx.principal.resellerId);
}

function misplaced({ kind, resellerId, customerId }: CreateUserParams): FieldProblem[] {
  const problem = (path: string, message: string) => [{ path, message }];
  return [
    ...(resellerId && kind !== 'reseller' ? problem('/resellerId', 'is for the kind reseller') : []),
    ...(customerId && kind !== 'customer' ? problem('/customerId', 'is for the kind customer') : []),
    ...(kind === 'customer' && !customerId
      ? problem('/customerId', 'says whose user it is; it is missing')
      : []),
    ...(resellerId === rootResellerId
      ? problem('/resellerId', 'is the ISP itself, whose people are of the kind staff')
      : []),
  ];
}

function ofStaff({ principal }: Context): Owner {
  if (principal.scope !== 'staff' && principal.scope !== 'system')
    throw platformErrors.FORBIDDEN({ permission: 'identity.user.create of the ISP itself' });
  return { resellerId: rootResellerId };
}

async function ofReseller(ctx: Context, resellerId: string | undefined): Promise<Owner> {
  if (!resellerId)
    throw validationFailed([{ path: '/resellerId', message: 'says whose user it is; it is missing' }]);
  const reseller = await ctx.transaction((tx) => resellers.get(tx, resellerId), { readOnly: true });
  if (reseller.status === 'closed') throw identityErrors.IDENTITY_RESELLER_CLOSED({ id: resellerId });
  return { resellerId };
}

async function ofCustomer(ctx: Context, customerId: string): Promise<Owner> {
  const customer = await findCustomer(ctx, customerId);
  const { scope, resellerIds = [], customerId: own } = ctx.principal;
  const visible =
    scope === 'staff' ||
    scope === 'system' ||
    (scope === 'reseller' && customer !== undefined && resellerIds.includes(customer.resellerId)) ||
    (scope === 'customer' && own === customerId);
  if (!customer || !visible) throw platformErrors.NOT_FOUND({ customerId });
  return { resellerId: customer.resellerId, customerId };
}
