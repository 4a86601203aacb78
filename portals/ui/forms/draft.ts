/** What somebody has entered in a wizard, kept in this window's session only. */
export interface Draft<Values> {
  readonly at: string;
  readonly step: number;
  readonly values: Values;
}

const prefix = 'ui.draft.';

/** The draft of a wizard; undefined when there is none or it cannot be read. */
export function readDraft<Values>(id: string): Draft<Values> | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(prefix + id) ?? 'null');
    return isDraft(kept) ? (kept as Draft<Values>) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a draft; a full or forbidden storage loses only the comfort. */
export function keepDraft<Values>(id: string, draft: Draft<Values>): void {
  try {
    sessionStorage.setItem(prefix + id, JSON.stringify(draft));
  } catch {
    dropDraft(id);
  }
}

export function dropDraft(id: string): void {
  try {
    sessionStorage.removeItem(prefix + id);
  } catch {
    // No storage: there is nothing to drop.
  }
}

function isDraft(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { at, step, values } = value as Record<string, unknown>;
  return typeof at === 'string' && typeof step === 'number' && typeof values === 'object';
}
