import { ifUnchanged, useHost } from '@isp/sdk/ui';
import { Card } from '@isp/ui';
import { Form, useForm } from '@isp/ui/forms';
import { type ReactNode, useState } from 'react';
import { ResellerFields } from './reseller-fields.tsx';
import { checkReseller, type ResellerForm, toChange, toForm } from './reseller-form.ts';
import { type Reseller, useResellers } from './reseller-queries.ts';

interface ResellerChangeProps {
  readonly reseller: Reseller;
  onDone(): Promise<void>;
}

/** Changes a reseller, or moves it below another one with all that is below it. */
export function ResellerChange({ reseller, onDone }: ResellerChangeProps): ReactNode {
  const { data, nameOf } = useResellers();
  // The name of the one above belongs into the form from its beginning.
  return data ? <ChangeForm now={reseller} parentName={nameOf(reseller.parentId)} onDone={onDone} /> : null;
}

interface ChangeFormProps {
  readonly now: Reseller;
  readonly parentName: string | undefined;
  onDone(): Promise<void>;
}

function ChangeForm({ now, parentName, onDone }: ChangeFormProps): ReactNode {
  const { t, api, toast } = useHost();
  // What the form was begun with: whoever changes it meanwhile is not overwritten.
  const [reseller] = useState(now);
  const form = useForm<ResellerForm>({
    initial: toForm(reseller, parentName),
    validate: (values) => checkReseller(values, t),
  });
  const send = async (values: ResellerForm) => {
    await api.patch('/resellers/{id}', {
      params: { path: { id: reseller.id } },
      headers: ifUnchanged(reseller),
      body: toChange(values, reseller),
    });
    toast({ title: t('Saved'), tone: 'good' });
    await onDone();
  };
  return (
    <Card title={t('Change')}>
      <Form
        form={form}
        onSubmit={send}
        onReread={onDone}
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
