import { defineErrors } from './define-errors.ts';

/** Why a marketplace source cannot be read. What was read of it before is kept in every case. */
export const marketplaceErrors = defineErrors({
  MARKETPLACE_SOURCE_AWAY: {
    status: 503,
    text: 'The source {source} does not answer: {reason}. What was read of it before is kept.',
    retry: 'later',
  },
  MARKETPLACE_INDEX_REFUSED: {
    status: 409,
    text: 'What the source {source} offers is not believed: {reason}. What was read of it before is kept.',
    retry: 'after-change',
  },
  MARKETPLACE_UNSIGNED: {
    status: 403,
    text: 'The source {source} is marked as unsigned, which is possible in development and sandbox mode only. Add the key of its index with: isp trust add.',
    retry: 'after-change',
  },
  MARKETPLACE_VERSION_GONE: {
    status: 404,
    text: 'The source {source} does not have {id} {version} any more. Nothing was changed.',
    retry: 'after-change',
  },
});
