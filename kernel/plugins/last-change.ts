/** How the last change of a plugin ended. */
export interface LastChange {
  readonly at: string;
  readonly outcome: 'done' | 'rolled-back' | 'awaiting-consent';
  readonly reason?: string;
}
