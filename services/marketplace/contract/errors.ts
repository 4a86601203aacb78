import { defineErrors } from '@isp/sdk';

/** What can go wrong with sources and installs, beside the errors of packages. */
export const marketplaceServiceErrors = defineErrors({
  MARKETPLACE_SOURCE_EXPIRED: {
    status: 409,
    text: 'What is known of the source {source} expired at {expiresAt}, and nothing newer could be read. Nothing was changed; see why at GET /marketplace/sources.',
    retry: 'later',
  },
  MARKETPLACE_SOURCE_BUILT_IN: {
    status: 409,
    text: 'The source {source} is part of the platform: it can be disabled and be given a cool-down, and nothing else. Nothing was changed.',
  },
  MARKETPLACE_ALREADY_INSTALLED: {
    status: 409,
    text: '{plugin} is installed at {version} already. To get another version: POST /plugins/{plugin}/update.',
  },
  MARKETPLACE_NOT_INSTALLED: {
    status: 409,
    text: '{plugin} is not installed from a package; nothing was changed. Install it with POST /plugins.',
  },
  MARKETPLACE_NO_UPDATE: {
    status: 409,
    text: 'There is no update of {plugin} {version}: {reason}. Nothing was changed.',
    retry: 'later',
  },
});
