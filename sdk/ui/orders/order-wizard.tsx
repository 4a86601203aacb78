import { Stack } from '@isp/ui';
import { type FormState, useForm, Wizard, type WizardStep } from '@isp/ui/forms';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { SlotPlace, useHost, useSlot } from '../portal-context.ts';
import type { OrderPageProps, OrderValues } from './order-props.ts';
import { orderWords } from './order-words.ts';

interface OrderWizardProps<Values extends OrderValues, Ordered> extends OrderPageProps<Values, Ordered> {
  readonly customerId: string;
  onOrdered(ordered: Ordered): void;
}

/** The steps of an order, sent once. */
export function OrderWizard<Values extends OrderValues, Ordered>(
  props: OrderWizardProps<Values, Ordered>,
): ReactNode {
  const { type, customerId, initial, step, omit } = props;
  const { locale, navigate } = useHost();
  const queries = useQueryClient();
  const form = useForm<Values>({ initial });
  const tariff = useTariffStep(props);
  // The same for all tries: an answer that was lost does not make two.
  const [key] = useState(() => crypto.randomUUID());
  const send = async (values: Values) => {
    const ordered = await props.send(values, {
      params: { path: { id: customerId } },
      headers: { 'Idempotency-Key': key },
    });
    await queries.invalidateQueries({ queryKey: ['services'] });
    props.onOrdered(ordered);
  };
  return (
    <Wizard
      id={`${type}.order.${customerId}`}
      form={form}
      {...(omit ? { omit } : {})}
      steps={[tariff, step]}
      review={(values) => (
        <Stack>
          {props.review(values)}
          <Terms customerId={customerId} values={values} />
        </Stack>
      )}
      onFinish={send}
      finishLabel={orderWords(locale)('Order')}
      onCancel={() => navigate(`/customers/${customerId}`)}
    />
  );
}

/** Which tariff, from when: whoever keeps tariffs fills it. */
function useTariffStep<Values extends OrderValues, Ordered>({
  type,
  customerId,
  describe,
  onTariff,
}: OrderWizardProps<Values, Ordered>): WizardStep<Values> {
  const t = orderWords(useHost().locale);
  const entries = useSlot('order.tariff/v1');
  const given = (form: FormState<Values>) => ({
    ...{ type, customerId, form, describe },
    onChosen: () => onTariff?.(form),
  });
  return {
    id: 'tariff',
    title: t('Tariff'),
    fields: ['tariffId', 'startDate'],
    validate: ({ tariffId }): Readonly<Record<string, string>> =>
      tariffId ? {} : { '/tariffId': t('Choose a tariff.') },
    content: (form) => entries.map((entry) => <SlotPlace key={entry.id} entry={entry} given={given(form)} />),
  };
}

/** What the tariff costs, from when. */
function Terms({
  customerId,
  values,
}: {
  readonly customerId: string;
  readonly values: OrderValues;
}): ReactNode {
  const entries = useSlot('order.terms/v1');
  const { tariffId, startDate: from } = values;
  return entries.map((entry) => (
    <SlotPlace key={entry.id} entry={entry} given={{ customerId, tariffId, from }} />
  ));
}
