import { defineErrors } from '@isp/sdk';

/** What can be refused about bundles, beside the errors of the platform and of subscriptions. */
export const bundleErrors = defineErrors({
  BUNDLE_COMPONENT_NOT_REFUSED: {
    status: 409,
    text: 'Component {id} is {state}; only one that was refused is ordered again. Nothing was changed.',
  },
  BUNDLE_ENDED: {
    status: 409,
    text: 'Bundle {id} is cancelled; nothing was ordered.',
  },
});
