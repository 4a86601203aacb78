import { ifUnchanged, useAddress, useHost } from '@isp/sdk/ui';
import { ButtonLink, ErrorPanel, Page, PageHeader, Section, Skeleton } from '@isp/ui';
import { Form, type FormErrors, useBasis, useForm } from '@isp/ui/forms';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type Customer, customerKey, useCustomer } from '../customer-queries.ts';
import { BasicFields, BillingFields } from '../new/customer-fields.tsx';
import { type CustomerForm, checkBasics, checkBilling, toCustomer } from '../new/customer-form.ts';
import { formProblem } from '../new/form-problem.ts';

/** Changes a customer. */
export default function EditCustomer(): ReactNode {
  const { customerId = '' } = useAddress().params;
  const { data, error, refetch } = useCustomer(customerId);
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} />;
  return data ? <EditForm now={data} /> : <Skeleton lines={8} />;
}

function EditForm({ now }: { readonly now: Customer }): ReactNode {
  const { t, api, navigate, toast } = useHost();
  const queries = useQueryClient();
  const { id } = now;
  const params = { path: { id } };
  const basis = useBasis(now, { read: () => api.get('/customers/{id}', { params }), toValues: toForm });
  const customer = basis.thing;
  const there = `/customers/${id}`;
  const form = useForm<CustomerForm>({
    initial: toForm(customer),
    validate: (values) => ({
      ...checkBasics(values, t),
      ...checkBilling(values, t),
      ...checkKept(values, toForm(customer), t),
    }),
  });
  const send = async (values: CustomerForm) => {
    const { email = null, phone = null, externalId = null, ...rest } = toCustomer(values);
    const body = {
      ...{ ...rest, email, phone, externalId, address: rest.address ?? null },
      billing: { ...rest.billing, vatNumber: rest.billing.vatNumber ?? null },
    };
    await basis
      .send((read) => api.patch('/customers/{id}', { params, headers: ifUnchanged(read), body }))
      .catch((error: unknown) => {
        throw formProblem(error);
      });
    await queries.invalidateQueries({ queryKey: customerKey(id) });
    toast({ title: t('Saved'), tone: 'good' });
    navigate(there);
  };
  return (
    <Page width="reading">
      <PageHeader
        title={t('Change {name}', { name: customer.name })}
        back={{ href: there, label: customer.name }}
      />
      <Form
        form={form}
        onSubmit={send}
        basis={basis}
        submitLabel={t('Save')}
        kept={t('What you have entered is still here.')}
        cancel={<ButtonLink href={there}>{t('Cancel')}</ButtonLink>}
      >
        <Section title={t('Who it is')}>
          <BasicFields form={form} />
        </Section>
        <Section title={t('Billing')}>
          <BillingFields form={form} />
        </Section>
      </Form>
    </Page>
  );
}

/** What a customer always has: emptied, it would silently stay as it is. */
function checkKept(values: CustomerForm, before: CustomerForm, t: (text: string) => string): FormErrors {
  const kept = (['currency', 'timezone', 'billCycleDay'] as const).filter(
    (key) => (values[key] ?? '') === '' && (before[key] ?? '') !== '',
  );
  return Object.fromEntries(kept.map((key) => [`/${key}`, t('It can be changed, and not be taken away.')]));
}

function toForm({ address = {}, billing, ...customer }: Customer): CustomerForm {
  return {
    name: customer.name,
    type: customer.type,
    email: customer.email ?? '',
    phone: customer.phone ?? '',
    externalId: customer.externalId ?? '',
    street: address.street ?? '',
    postalCode: address.postalCode ?? '',
    city: address.city ?? '',
    country: address.country ?? '',
    billingType: billing.type,
    currency: billing.currency,
    timezone: billing.timezone,
    billCycleDay: billing.billCycleDay,
    vatNumber: billing.vatNumber ?? '',
  };
}
