/** How wrong tries are slowed down: some are free, then each doubles the delay. */
export interface TryLimit {
  readonly freeTries: number;
  readonly longestDelaySeconds: number;
}

/** Per account: five tries, then 2, 4, 8 … s up to a quarter of an hour. */
export const accountLimit: TryLimit = { freeTries: 5, longestDelaySeconds: 900 };
/** Per address, behind which a whole office may sit. */
export const addressLimit: TryLimit = { freeTries: 30, longestDelaySeconds: 900 };
/** Mails somebody else can have sent to a person. */
export const mailLimit: TryLimit = { freeTries: 3, longestDelaySeconds: 3_600 };
/** Mails one address can have sent. */
export const mailAddressLimit: TryLimit = { freeTries: 20, longestDelaySeconds: 3_600 };
