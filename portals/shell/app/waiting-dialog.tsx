import type { WaitingChange } from '@isp/sdk/ui';
import { Button, DateTime, Group, Stack, Text } from '@isp/ui';
import { Dialog } from '@isp/ui/overlays';
import type { ReactNode } from 'react';
import { useShellT } from '../language/language.tsx';
import { portalOutbox } from '../offline/portal-outbox.ts';
import { useOutbox } from '../offline/use-outbox.ts';

/** All that waits to be sent: what was refused can be sent again or thrown away. */
export default function WaitingDialog({
  opened,
  onClose,
}: {
  readonly opened: boolean;
  onClose(): void;
}): ReactNode {
  const t = useShellT();
  const waiting = useOutbox();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('Not sent yet')}>
      <Stack gap="lg">
        {waiting.map((change) => (
          <Waiting key={change.id} change={change} />
        ))}
      </Stack>
    </Dialog>
  );
}

function Waiting({ change: { id, title, at, refusal } }: { readonly change: WaitingChange }): ReactNode {
  const t = useShellT();
  return (
    <Stack gap="xs">
      <Text strong>{title}</Text>
      <Text dimmed size="sm">
        <DateTime value={at} />
      </Text>
      {refusal !== undefined && <Text tone="bad">{refusalText(refusal, t)}</Text>}
      <Group gap="xs">
        <Button size="sm" icon="refresh" onClick={() => portalOutbox.tryAgain(id)}>
          {t('Send now')}
        </Button>
        <Button size="sm" tone="bad" onClick={() => portalOutbox.discard([id])}>
          {t('Discard')}
        </Button>
      </Group>
    </Stack>
  );
}

function refusalText(refusal: string, t: ReturnType<typeof useShellT>): string {
  return refusal === 'OUTCOME_UNKNOWN'
    ? t(
        'It was sent more than 23 hours ago and there was no answer. Look whether it is there before you send it.',
      )
    : refusal;
}
