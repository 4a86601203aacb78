/**
 * `@isp/sdk/ui`: what pages of plugins in the portals are made with, besides `@isp/ui`. The portal brings it; it is never
 * part of a plugin's bundle.
 */
export { ApiError } from '../client/api-error.ts';
export { ifUnchanged } from '../client/entity-tags.ts';
export type { AnswerOf, IspClient, ListPath, RowOf } from '../client/index.ts';
export {
  definePortalExtension,
  later,
  type PortalComponent,
  type PortalExtension,
} from './define-portal-extension.ts';
export { OrderPage } from './order-page.ts';
export type { OrderPageProps, OrderRequest, OrderValues } from './orders/order-props.ts';
export {
  NotInPortal,
  type PortalAddress,
  PortalContext,
  type PortalSurroundings,
  type SlotEntry,
  SlotPlace,
  useAddress,
  useHost,
  useLive,
  useSlot,
  useT,
  useWaiting,
} from './portal-context.ts';
export type { PortalHost, PortalName, PortalToast, PortalUser } from './portal-host.ts';
export type { PortalOutbox, Posted, WaitingChange } from './portal-outbox.ts';
export { type Dictionary, type TextValues, type Translate, translator } from './translate.ts';
