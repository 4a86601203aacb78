import { ifUnchanged, useHost } from '@isp/sdk/ui';
import { Button, Grid, Stack, Text } from '@isp/ui';
import {
  Form,
  type FormState,
  NumberField,
  Select,
  TextArea,
  TextField,
  useBasis,
  useForm,
} from '@isp/ui/forms';
import { Dialog } from '@isp/ui/overlays';
import type { ReactNode } from 'react';
import { type Binding, type BindingForm, checkBinding, toBinding, toForm } from './binding-form.ts';
import { useNasNames } from './nas-names.ts';

interface BindingDialogProps {
  readonly binding: Binding;
  onClose(): void;
  onDone(): unknown;
}

/** Binds the logins of a service to devices, a port and a number of sessions, or lets them go. */
export function BindingDialog({ binding, onClose, onDone }: BindingDialogProps): ReactNode {
  const { t, api, toast } = useHost();
  const params = { path: { id: binding.serviceId } };
  const read = () => api.get('/services/{id}/login-binding', { params });
  const basis = useBasis(binding, { read, toValues: toForm });
  const form = useForm<BindingForm>({
    initial: toForm(basis.thing),
    validate: (values) => checkBinding(values, t),
  });
  const send = async (values: BindingForm) => {
    const body = toBinding(values);
    await basis.send((before) =>
      api.patch('/services/{id}/login-binding', { params, headers: ifUnchanged(before), body }),
    );
    toast({ title: t('It counts from the next login on.'), tone: 'good' });
    onClose();
    await onDone();
  };
  return (
    <Dialog opened onClose={onClose} title={t('Change the binding')}>
      <Form
        form={form}
        onSubmit={send}
        basis={basis}
        submitLabel={t('Save')}
        kept={t('What you have entered is still here.')}
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
          <PlaceFields form={form} />
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

/** Where it has to come in; only who may see access servers can choose one. */
function PlaceFields({ form }: { readonly form: FormState<BindingForm> }): ReactNode {
  const { t } = useHost();
  const names = useNasNames();
  if (!names) return null;
  return (
    <Grid min={240}>
      <Select
        {...form.field('nasId')}
        label={t('Access server')}
        description={t('Empty: any.')}
        options={[...names].map(([value, label]) => ({ value, label }))}
        clearable
      />
      <TextField
        {...form.field('port')}
        label={t('Port')}
        description={t('As the access server sends it (NAS-Port-Id). Empty: any.')}
        placeholder="eth 1/0/3:100"
        maxLength={128}
        mono
      />
    </Grid>
  );
}
