import { type AnswerOf, useHost } from '@isp/sdk/ui';
import { Button, Card, Group, Stack, Text } from '@isp/ui';
import { Form, TextArea, useForm } from '@isp/ui/forms';
import { ConfirmDialog } from '@isp/ui/overlays';
import { type ReactNode, useState } from 'react';
import { type AddressesForm, checkNetworks, networksOf, withAddress } from './addresses-form.ts';

interface ChangeProps {
  readonly kept: AnswerOf<'/staff-addresses', 'get'>;
  onDone(): unknown;
}

/** Replaces the list. The platform refuses one the caller himself is not in; who is outside is let in no more, so it asks. */
export function ChangeAddresses({ kept, onDone }: ChangeProps): ReactNode {
  const { t, api, toast } = useHost();
  const [asked, setAsked] = useState<readonly string[]>();
  const form = useForm<AddressesForm>({
    initial: { networks: kept.networks.join('\n') },
    validate: (values) => checkNetworks(values, t),
  });
  const replace = async (networks: readonly string[]) => {
    await api.put('/staff-addresses', { body: { networks: [...networks] } });
    setAsked(undefined);
    toast({ title: t('Saved'), tone: 'good' });
    await onDone();
  };
  return (
    <Card title={t('Networks')}>
      <Form
        form={form}
        onSubmit={({ networks }) => setAsked(networksOf(networks))}
        submitLabel={t('Save')}
        kept={t('What you have entered is still here.')}
      >
        <Stack>
          <TextArea
            {...form.field('networks')}
            label={t('Addresses and networks')}
            description={t(
              'One per line, such as 192.0.2.7, 192.0.2.0/24 or 2001:db8::/32. None: from everywhere.',
            )}
            rows={6}
            mono
          />
          <OwnAddress
            address={kept.yourAddress}
            onAdd={(address) => form.set('networks', withAddress(form.values.networks, address))}
          />
        </Stack>
      </Form>
      <ConfirmDialog
        opened={asked !== undefined}
        onClose={() => setAsked(undefined)}
        title={asked?.length === 0 ? t('Let staff in from everywhere?') : t('Let staff in from here only?')}
        confirmLabel={t('Save')}
        tone="bad"
        onConfirm={() => replace(asked ?? [])}
      >
        {asked?.length === 0
          ? t('Whoever has a name and a password of the staff gets in, wherever he is.')
          : t('{networks}. Who of the staff is somewhere else is signed out within a second.', {
              networks: asked?.join(', ') ?? '',
            })}
      </ConfirmDialog>
    </Card>
  );
}

interface OwnAddressProps {
  readonly address: string | undefined;
  onAdd(address: string): void;
}

function OwnAddress({ address, onAdd }: OwnAddressProps): ReactNode {
  const { t } = useHost();
  if (address === undefined) return null;
  return (
    <Group align="center">
      <Text>
        {t('You come from {address}. A list without it is refused: you would lock yourself out.', {
          address,
        })}
      </Text>
      <Button size="sm" icon="plus" onClick={() => onAdd(address)}>
        {t('Add my address')}
      </Button>
    </Group>
  );
}
