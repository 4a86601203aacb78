/** The plugin of its type has refused a component; the rest of the bundle is not affected. */
export interface ComponentRefused {
  readonly bundleId: string;
  readonly componentId: string;
  readonly customerId: string;
  readonly resellerId: string;
  readonly type: string;
  readonly tariffId: string;
  readonly reason: string;
}
