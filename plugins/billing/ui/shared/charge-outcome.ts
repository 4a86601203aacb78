import { type PortalToast, useHost } from '@isp/sdk/ui';

interface Outcome {
  readonly status: string;
  readonly reason?: string | undefined;
}

/** Says how the charge of a stored method ended: a decline is an answer, not an error. */
export function useChargeOutcome(): (outcome: Outcome) => void {
  const { t, toast } = useHost();
  return ({ status, reason }) => {
    const text = reason ? { text: reason } : {};
    const said: Readonly<Record<string, PortalToast>> = {
      succeeded: { title: t('It was charged'), tone: 'good' },
      declined: { title: t('It was declined'), tone: 'bad', ...text },
    };
    const later: PortalToast = {
      title: t('Its provider has not said yet what became of it; it is asked again by itself.'),
      tone: 'warn',
    };
    toast(said[status] ?? later);
  };
}
