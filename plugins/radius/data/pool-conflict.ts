import { isUniqueViolation } from '@isp/sdk/data';
import { radiusErrors } from '../contract/index.ts';

/** What the database's refusal of a pool means; other errors as they are. */
export function poolConflict(error: unknown, { name, cidr }: { name: string; cidr: string }): unknown {
  if (isUniqueViolation(error, 'pools_name')) {
    return radiusErrors.RADIUS_POOL_TAKEN({ what: `named ${name}` }, { cause: error });
  }
  if (isUniqueViolation(error, 'pools_for_everybody')) {
    return radiusErrors.RADIUS_POOL_TAKEN({ what: 'that is for everybody' }, { cause: error });
  }
  if ((error as { constraint?: string }).constraint === 'pools_apart') {
    return radiusErrors.RADIUS_POOL_TAKEN({ what: `with addresses of ${cidr}` }, { cause: error });
  }
  return error;
}
