import { ifUnchanged, useHost } from '@isp/sdk/ui';
import { Button, Grid, Stack } from '@isp/ui';
import { DateField, Form, type MoneyAmount, MoneyField, TextField, useBasis, useForm } from '@isp/ui/forms';
import { Dialog } from '@isp/ui/overlays';
import type { ReactNode } from 'react';
import type { Tariff } from '../names.ts';

interface ChangeTariffProps {
  readonly tariff: Tariff;
  onClose(): void;
  onDone(): unknown;
}

interface ChangeForm {
  readonly name: string;
  readonly price: MoneyAmount | undefined;
  readonly priceFrom: string | undefined;
  readonly validFrom: string | undefined;
  readonly validTo: string | undefined;
}

function toValues({ name, price, validFrom, validTo }: Tariff): ChangeForm {
  return { name, price, priceFrom: undefined, validFrom, validTo };
}

/** Changes what may be changed of a tariff: its name, its price from a day on, and when it can be ordered. */
export function ChangeTariff({ tariff, onClose, onDone }: ChangeTariffProps): ReactNode {
  const { t, api, toast } = useHost();
  const params = { path: { id: tariff.id } };
  const basis = useBasis(tariff, { read: () => api.get('/tariffs/{id}', { params }), toValues });
  const { name, price } = basis.thing;
  const form = useForm<ChangeForm>({
    initial: toValues(basis.thing),
    validate: (values): Record<string, string> => ({
      ...(values.name.trim() === '' ? { '/name': t('Give it a name.') } : {}),
      ...(values.price ? {} : { '/price': t('Say what it costs; 0 is possible.') }),
    }),
  });
  const send = async (values: ChangeForm) => {
    const isRepriced = values.price !== undefined && values.price.amountMinor !== price.amountMinor;
    const body = {
      name: values.name.trim(),
      validFrom: values.validFrom ?? null,
      validTo: values.validTo ?? null,
      ...(isRepriced && values.price ? { price: values.price } : {}),
      ...(isRepriced && values.priceFrom ? { priceFrom: values.priceFrom } : {}),
    };
    await basis.send((read) => api.patch('/tariffs/{id}', { params, headers: ifUnchanged(read), body }));
    toast({ title: t('Saved'), tone: 'good' });
    onClose();
    await onDone();
  };
  return (
    <Dialog opened onClose={onClose} title={t('Change {name}', { name })}>
      <Form
        form={form}
        onSubmit={send}
        basis={basis}
        submitLabel={t('Save')}
        cancel={<Button onClick={onClose}>{t('Cancel')}</Button>}
      >
        <Stack>
          <TextField {...form.field('name')} label={t('Name')} maxLength={200} required />
          <Grid min={200}>
            <MoneyField
              {...form.field('price')}
              label={t('Price')}
              description={t('Services of it pay it from their next period on.')}
              currency={price.currency}
              min={0}
              required
            />
            <DateField
              {...form.field('priceFrom')}
              label={t('New price from')}
              description={t('Empty: from today on.')}
            />
          </Grid>
          <Grid min={200}>
            <DateField {...form.field('validFrom')} label={t('Can be ordered from')} />
            <DateField {...form.field('validTo')} label={t('Can be ordered until')} />
          </Grid>
        </Stack>
      </Form>
    </Dialog>
  );
}
