import { useHost } from '@isp/sdk/ui';
import { KeyValue, Page, PageHeader, Section } from '@isp/ui';
import { useForm, Wizard } from '@isp/ui/forms';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { billingTypeName, typeName } from '../customer-queries.ts';
import { BasicFields, BillingFields } from './customer-fields.tsx';
import { type CustomerForm, checkBasics, checkBilling, emptyCustomer, toCustomer } from './customer-form.ts';
import { basicFields, billingFields, formProblem } from './form-problem.ts';

/** Adds a customer: who he is, how he pays, and a look at all of it. */
export default function NewCustomer(): ReactNode {
  const { t, api, navigate, toast } = useHost();
  const queries = useQueryClient();
  const form = useForm<CustomerForm>({ initial: emptyCustomer });
  // One key for all tries of one customer: an answer that was lost does not make two of him.
  const key = useMemo(() => crypto.randomUUID(), []);
  const finish = async (values: CustomerForm) => {
    const customer = await api
      .post('/customers', { body: toCustomer(values), headers: { 'Idempotency-Key': key } })
      .catch((error: unknown) => {
        throw formProblem(error);
      });
    await queries.invalidateQueries({ queryKey: ['customers'] });
    toast({ title: t('{name} was added', { name: customer.name }), tone: 'good' });
    navigate(`/customers/${customer.id}`);
  };
  return (
    <Page width="reading">
      <PageHeader title={t('Add customer')} back={{ href: '/customers', label: t('Customers') }} />
      <Wizard
        id="customers.new"
        form={form}
        steps={[
          {
            id: 'basics',
            title: t('Who it is'),
            fields: basicFields,
            validate: (values) => checkBasics(values, t),
            content: (state) => <BasicFields form={state} />,
          },
          {
            id: 'billing',
            title: t('Billing'),
            fields: billingFields,
            validate: (values) => checkBilling(values, t),
            content: (state) => <BillingFields form={state} />,
          },
        ]}
        reviewTitle={t('Confirmation')}
        review={(values) => <Review values={values} />}
        onFinish={finish}
        finishLabel={t('Add customer')}
        onCancel={() => navigate('/customers')}
      />
    </Page>
  );
}

function Review({ values }: { readonly values: CustomerForm }): ReactNode {
  const { t } = useHost();
  const place = [values.street, [values.postalCode, values.city].filter(Boolean).join(' '), values.country];
  const usual = t('as the ISP has set');
  return (
    <>
      <Section title={t('Who it is')}>
        <KeyValue
          items={[
            { label: t('Name'), value: values.name },
            { label: t('Type'), value: typeName(t, values.type) },
            { label: t('E-mail'), value: values.email },
            { label: t('Phone'), value: values.phone },
            { label: t('Address'), value: place.filter(Boolean).join(', ') },
            { label: t('External id'), value: values.externalId },
          ]}
        />
      </Section>
      <Section title={t('Billing')}>
        <KeyValue
          items={[
            { label: t('How he pays'), value: billingTypeName(t, values.billingType) },
            { label: t('Currency'), value: values.currency.toUpperCase() || usual },
            { label: t('Day of the month'), value: values.billCycleDay ?? usual },
            { label: t('Time zone'), value: values.timezone || usual },
            { label: t('VAT number'), value: values.vatNumber },
          ]}
        />
      </Section>
    </>
  );
}
