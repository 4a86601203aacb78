import { useHost } from '@isp/sdk/ui';
import { Button, Stack, Text } from '@isp/ui';
import { Form, NumberField, TextArea, useForm } from '@isp/ui/forms';
import { Dialog } from '@isp/ui/overlays';
import type { ReactNode } from 'react';
import { type Binding, type BindingForm, checkBinding, toBinding, toForm } from './binding-form.ts';

interface BindingDialogProps {
  readonly binding: Binding;
  onClose(): void;
  onDone(): unknown;
}

/** Binds the logins of a service to devices and a number of sessions, or lets them go. */
export function BindingDialog({ binding, onClose, onDone }: BindingDialogProps): ReactNode {
  const { t, api, toast } = useHost();
  const form = useForm<BindingForm>({
    initial: toForm(binding),
    validate: (values) => checkBinding(values, t),
  });
  const send = async (values: BindingForm) => {
    const body = toBinding(values);
    await api.patch('/services/{id}/login-binding', { params: { path: { id: binding.serviceId } }, body });
    toast({ title: t('It counts from the next login on.'), tone: 'good' });
    onClose();
    await onDone();
  };
  return (
    <Dialog opened onClose={onClose} title={t('Change the binding')} size="sm">
      <Form
        form={form}
        onSubmit={send}
        submitLabel={t('Save')}
        cancel={<Button onClick={onClose}>{t('Cancel')}</Button>}
      >
        <Stack>
          <Text dimmed>{t('Who is online stays online; it counts from the next login on.')}</Text>
          <TextArea
            {...form.field('macAddresses')}
            label={t('Devices')}
            description={t('Hardware addresses, one on each line. Empty: any device.')}
            rows={4}
            mono
          />
          <NumberField
            {...form.field('sessionsAtOnce')}
            label={t('Sessions at once')}
            description={t('On other devices. Empty: any number.')}
            min={1}
            max={1_000}
          />
        </Stack>
      </Form>
    </Dialog>
  );
}
