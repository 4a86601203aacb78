import type { ReactNode } from 'react';
import { useUi } from '../provider/ui-context.ts';
import type { Tone } from './text.tsx';

/** A word in a colour. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }): ReactNode {
  return <span className={`ui-badge ui-badge-${tone}`}>{children}</span>;
}

const tones: Readonly<Record<Tone, readonly string[]>> = {
  good: [
    'active',
    'paid',
    'online',
    'done',
    'confirmed',
    'settled',
    'enabled',
    'healthy',
    'succeeded',
    'accept',
    'issued',
    'delivered',
    'resolved',
    'started',
    'up',
  ],
  accent: [
    'running',
    'new',
    'open',
    'previewed',
    'previewing',
    'confirming',
    'sent',
    'processing',
    'invited',
    'queued',
  ],
  warn: [
    'pending',
    'suspended',
    'retrying',
    'manual',
    'partly-active',
    'partly-paid',
    'overdue',
    'garden',
    'expiring',
    'degraded',
    'promised',
    'quarantined',
    'backing-off',
    'paused',
    'stale',
    'waiting',
  ],
  bad: [
    'failed',
    'rejected',
    'reject',
    'blocked',
    'crashed',
    'unpaid',
    'written-off',
    'expired',
    'revoked',
    'broken',
    'down',
    'error',
    'bounced',
    'refused',
    'unhealthy',
  ],
  neutral: [
    'closed',
    'cancelled',
    'canceled',
    'draft',
    'disabled',
    'offline',
    'ended',
    'archived',
    'refunded',
    'void',
    'stopped',
    'inactive',
  ],
};

const signs: Readonly<Record<Tone, string>> = { good: '●', accent: '◐', warn: '▲', bad: '✕', neutral: '○' };

const toneByStatus = new Map(
  Object.entries(tones).flatMap(([tone, names]) => names.map((name) => [name, tone as Tone] as const)),
);

/** The tone of a status; words nobody taught us are neutral. */
export function toneOfStatus(status: string): Tone {
  return toneByStatus.get(status.replaceAll('_', '-').toLowerCase()) ?? 'neutral';
}

/** `partly_active` → `Partly active`. */
export function statusText(status: string): string {
  const words = status.replaceAll(/[-_]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A status by colour, sign and word. */
export function StatusBadge({
  status,
  label,
  tone,
}: {
  status: string;
  label?: string;
  tone?: Tone;
}): ReactNode {
  const { statuses } = useUi().messages;
  const shown = tone ?? toneOfStatus(status);
  return (
    <span className={`ui-badge ui-badge-${shown}`}>
      <span aria-hidden className="ui-badge-sign">
        {signs[shown]}
      </span>
      {label ?? statuses[status.replaceAll('_', '-')] ?? statusText(status)}
    </span>
  );
}
