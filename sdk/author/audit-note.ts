/** What a handler adds to its row in the audit log. */
export interface AuditNote {
  /** Whom or what the action was done to. Default: the first row a store changed, else the `id` of the params. */
  readonly subject?: AuditSubject;
  /** The subject before and after. Only fields that differ are kept, secrets masked. Default: what the stores changed. */
  readonly before?: object | undefined;
  readonly after?: object | undefined;
  /** Why, in the words of whoever did it. Default: the params' `reason`. At most 500 characters are kept. */
  readonly reason?: string | undefined;
}

/** Whom or what a sensitive action was done to. */
export interface AuditSubject {
  /** `user`, `customer`, `plugin`; one word per kind of thing. */
  readonly kind: string;
  readonly id: string;
  /** Whose it is, so that the reseller it belongs to finds the row. */
  readonly customerId?: string | undefined;
  readonly resellerId?: string | undefined;
}
