/** Who, besides staff and the platform itself, may see one change of a live topic. */
export interface Audience {
  /** Those who see the rows of this reseller. */
  readonly resellerId?: string;
  /** This customer. */
  readonly customerId?: string;
}

/** Live data a plugin offers: what there is now (the snapshot), and each change of it (`ctx.broadcast`). */
export interface LiveTopic {
  /** Unique in the installation, such as `jobs`. */
  readonly name: string;
  readonly title: string;
  /** What subscribing needs: a permission the same manifest declares. */
  readonly permission: string;
  /** The plugin's action that answers what there is now. Called with `{}` and the subscriber's own rights. */
  readonly snapshot: string;
}

/** A broadcast on its way to live views. */
export interface LiveChange {
  readonly topic: string;
  /** The plugin that sent it. */
  readonly plugin: string;
  readonly data: unknown;
  /** Absent: staff and the platform itself only. */
  readonly audience?: Audience;
}
