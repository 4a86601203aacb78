import { useHost } from '@isp/sdk/ui';
import { Button, Callout, CopyText, Stack } from '@isp/ui';
import { Dialog } from '@isp/ui/overlays';
import type { ReactNode } from 'react';

interface SecretOnceProps {
  readonly secret: string;
  onClose(): void;
}

/** The secret of an endpoint, which cannot be shown again. */
export function SecretOnce({ secret, onClose }: SecretOnceProps): ReactNode {
  const { t } = useHost();
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('Its secret')}
      footer={
        <Button variant="filled" onClick={onClose}>
          {t('I have kept it')}
        </Button>
      }
    >
      <Stack>
        <Callout tone="warn">
          {t('It is shown this once. The other system needs it to see that a request is from here.')}
        </Callout>
        <CopyText value={secret} label={t('Secret')} mask />
      </Stack>
    </Dialog>
  );
}
