import type { User } from './user.ts';

/** Something happened to a user. */
export interface UserNews {
  readonly userId: string;
  readonly kind: User['kind'];
  readonly resellerId: string;
  readonly customerId?: string;
}

/** Something happened to a reseller. */
export interface ResellerNews {
  readonly resellerId: string;
  readonly parentId: string;
  readonly name: string;
}
