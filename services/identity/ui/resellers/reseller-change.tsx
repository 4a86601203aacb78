import { useHost } from '@isp/sdk/ui';
import { Card } from '@isp/ui';
import { Form, useForm } from '@isp/ui/forms';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ResellerFields } from './reseller-fields.tsx';
import { checkReseller, type ResellerForm, toChange, toForm } from './reseller-form.ts';
import { type Reseller, useResellers } from './reseller-queries.ts';

/** Changes a reseller, or moves it below another one with all that is below it. */
export function ResellerChange({ reseller }: { readonly reseller: Reseller }): ReactNode {
  const { data, nameOf } = useResellers();
  // The name of the one above belongs into the form from its beginning.
  return data ? <ChangeForm reseller={reseller} parentName={nameOf(reseller.parentId)} /> : null;
}

interface ChangeFormProps {
  readonly reseller: Reseller;
  readonly parentName: string | undefined;
}

function ChangeForm({ reseller, parentName }: ChangeFormProps): ReactNode {
  const { t, api, toast } = useHost();
  const queries = useQueryClient();
  const form = useForm<ResellerForm>({
    initial: toForm(reseller, parentName),
    validate: (values) => checkReseller(values, t),
  });
  const send = async (values: ResellerForm) => {
    await api.patch('/resellers/{id}', {
      params: { path: { id: reseller.id } },
      body: toChange(values, reseller),
    });
    toast({ title: t('Saved'), tone: 'good' });
    await queries.invalidateQueries({ queryKey: ['identity'] });
  };
  return (
    <Card title={t('Change')}>
      <Form
        form={form}
        onSubmit={send}
        submitLabel={t('Save')}
        kept={t('What you have entered is still here.')}
      >
        <ResellerFields
          form={form}
          {...(reseller.parentId
            ? { parentHint: t('Another one moves it, with all that is below it.') }
            : {})}
        />
      </Form>
    </Card>
  );
}
