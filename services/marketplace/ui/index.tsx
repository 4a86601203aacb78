import { definePortalExtension, later } from '@isp/sdk/ui';
import { german } from './german.ts';

export default definePortalExtension({
  components: {
    MarketplaceList: later(() => import('./marketplace-list.tsx')),
    OfferDetail: later(() => import('./offer-detail.tsx')),
    SourceList: later(() => import('./sources/source-list.tsx')),
    UpdatesWidget: later(() => import('./updates-widget.tsx')),
  },
  dictionaries: { de: german },
});
