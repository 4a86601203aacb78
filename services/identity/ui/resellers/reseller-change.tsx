import { ifUnchanged, useHost } from '@isp/sdk/ui';
import { Card } from '@isp/ui';
import { Form, useBasis, useForm } from '@isp/ui/forms';
import type { ReactNode } from 'react';
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
  return data ? <ChangeForm now={reseller} nameOf={nameOf} onDone={onDone} /> : null;
}

interface ChangeFormProps {
  readonly now: Reseller;
  nameOf(id: string | undefined): string | undefined;
  onDone(): Promise<void>;
}

function ChangeForm({ now, nameOf, onDone }: ChangeFormProps): ReactNode {
  const { t, api, toast } = useHost();
  const params = { path: { id: now.id } };
  const toValues = (one: Reseller) => toForm(one, nameOf(one.parentId));
  const basis = useBasis(now, { read: () => api.get('/resellers/{id}', { params }), toValues });
  const reseller = basis.thing;
  const form = useForm<ResellerForm>({
    initial: toValues(reseller),
    validate: (values) => checkReseller(values, t),
  });
  const send = async (values: ResellerForm) => {
    await basis.send((read) =>
      api.patch('/resellers/{id}', { params, headers: ifUnchanged(read), body: toChange(values, read) }),
    );
    toast({ title: t('Saved'), tone: 'good' });
    await onDone();
  };
  return (
    <Card title={t('Change')}>
      <Form
        form={form}
        onSubmit={send}
        basis={basis}
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
