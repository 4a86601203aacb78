import { ifUnchanged, useAddress, useHost } from '@isp/sdk/ui';
import { ButtonLink, ErrorPanel, Page, PageHeader, Skeleton } from '@isp/ui';
import { Form, useBasis, useForm } from '@isp/ui/forms';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { EndpointFields } from './endpoint-fields.tsx';
import { checkEndpoint, type EndpointForm, toForm } from './endpoint-form.ts';
import { type Endpoint, endpointKey, useEndpoint } from './endpoint-queries.ts';

/** Changes an endpoint. */
export default function EditEndpoint(): ReactNode {
  const { endpointId = '' } = useAddress().params;
  const { data, error, refetch } = useEndpoint(endpointId);
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} />;
  return data ? <EditForm now={data} /> : <Skeleton lines={8} />;
}

function EditForm({ now }: { readonly now: Endpoint }): ReactNode {
  const { t, api, navigate, toast } = useHost();
  const queries = useQueryClient();
  const params = { path: { id: now.id } };
  const read = () => api.get('/webhooks/endpoints/{id}', { params });
  const basis = useBasis(now, { read, toValues: toForm });
  const endpoint = basis.thing;
  const { id } = endpoint;
  const there = `/webhooks/${id}`;
  const form = useForm<EndpointForm>({
    initial: toForm(endpoint),
    validate: (values) => checkEndpoint(values, t),
  });
  const send = async ({ url, description, contact, events }: EndpointForm) => {
    const body = {
      url: url.trim(),
      events: [...events],
      description: description.trim() || null,
      contact: contact.trim() || null,
    };
    await basis.send((before) =>
      api.patch('/webhooks/endpoints/{id}', { params, headers: ifUnchanged(before), body }),
    );
    await queries.invalidateQueries({ queryKey: endpointKey(id) });
    toast({ title: t('Saved'), tone: 'good' });
    navigate(there);
  };
  return (
    <Page width="reading">
      <PageHeader
        title={t('Change endpoint')}
        subtitle={endpoint.url}
        back={{ href: there, label: t('Endpoint') }}
      />
      <Form
        form={form}
        onSubmit={send}
        basis={basis}
        submitLabel={t('Save')}
        kept={t('What you have entered is still here.')}
        cancel={<ButtonLink href={there}>{t('Cancel')}</ButtonLink>}
      >
        <EndpointFields form={form} />
      </Form>
    </Page>
  );
}
