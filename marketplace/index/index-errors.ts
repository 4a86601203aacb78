import { defineErrors } from '@isp/sdk';

/** Why an index is not made or changed. */
export const indexErrors = defineErrors({
  INDEX_FOLDER_UNUSABLE: {
    status: 422,
    text: 'No index can be made of {folder}: {reason}. The index was left as it is.',
    retry: 'after-change',
  },
});
