import { ApiError, useHost } from '@isp/sdk/ui';
import { Stack, Text } from '@isp/ui';
import { ConfirmDialog } from '@isp/ui/overlays';
import { type ReactNode, useState } from 'react';
import { AskedList } from './offer-facts.tsx';
import type { Asked } from './offer-queries.ts';

interface ConsentDialogProps {
  readonly title: string;
  readonly confirmLabel: string;
  /** What is said when nothing is asked for. */
  readonly nothing: string;
  /** What is asked for as far as it is known; the platform may ask for more, for plugins that come with it. */
  readonly asked: readonly Asked[];
  readonly children: ReactNode;
  onClose(): void;
  /** Is given the ids of what was agreed to. */
  onConsent(consent: string[]): Promise<unknown>;
}

/** Shows what a plugin asks for. Confirming agrees to exactly what is shown; is more asked for, that is shown first. */
export function ConsentDialog(props: ConsentDialogProps): ReactNode {
  const { t } = useHost();
  const { title, confirmLabel, nothing, children, onClose, onConsent } = props;
  const [asked, setAsked] = useState(props.asked);
  const confirm = async () => {
    try {
      await onConsent(asked.map(({ id }) => id));
    } catch (error) {
      const more = askedBy(error);
      if (!more) throw error;
      setAsked([...asked.filter(({ id }) => !more.some((one) => one.id === id)), ...more]);
      throw new ApiError({
        status: 403,
        code: 'CONSENT_REQUIRED',
        detail: t('More is asked for than was shown. Read the list again and agree to it.'),
      });
    }
  };
  return (
    <ConfirmDialog opened onClose={onClose} title={title} confirmLabel={confirmLabel} onConfirm={confirm}>
      <Stack>
        {children}
        {asked.length === 0 ? (
          <Text>{nothing}</Text>
        ) : (
          <>
            <Text strong>{t('You agree to what it asks for:')}</Text>
            <AskedList asked={asked} />
          </>
        )}
      </Stack>
    </ConfirmDialog>
  );
}

/** What the platform asks consent for, of a refusal; undefined: it is another one. */
function askedBy(error: unknown): Asked[] | undefined {
  if (!(error instanceof ApiError) || error.code !== 'CONSENT_REQUIRED') return undefined;
  return error.errors.flatMap(({ id, title, message, plugin }) => {
    if (id === undefined) return [];
    return [{ id, title: title ?? message, ...(plugin ? { reason: plugin } : {}) }];
  });
}
