import { type AnswerOf, SlotPlace, useHost, useSlot } from '@isp/sdk/ui';
import { Button, Stack, Text } from '@isp/ui';
import { Form, useForm } from '@isp/ui/forms';
import { Dialog } from '@isp/ui/overlays';
import { type ReactNode, useState } from 'react';
import { type ComponentFields, filled } from './order-form.ts';

interface OrderAgainProps {
  readonly part: { readonly id: string; readonly type: string };
  /** Is given what is shown this once. */
  onDone(ordered: OrderedAgain): unknown;
}

/** What was ordered, with what was made for the customer. */
export type OrderedAgain = AnswerOf<'/bundle-components/{id}/order', 'post'>;

/** Orders a component that was refused once more, with other fields. */
export function OrderAgain({ part, onDone }: OrderAgainProps): ReactNode {
  const { t } = useHost();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button size="sm" onClick={() => setOpened(true)}>
        {t('Order again')}
      </Button>
      {opened && <AgainDialog part={part} onDone={onDone} onClose={() => setOpened(false)} />}
    </>
  );
}

interface AgainDialogProps extends OrderAgainProps {
  onClose(): void;
}

function AgainDialog({ part: { id, type }, onDone, onClose }: AgainDialogProps): ReactNode {
  const { t, api, toast } = useHost();
  const fields = useSlot(`order.fields.${type}/v1`);
  const form = useForm<ComponentFields>({ initial: {} });
  const [key] = useState(() => crypto.randomUUID());
  const send = async (values: ComponentFields) => {
    const ordered = await api.post('/bundle-components/{id}/order', {
      params: { path: { id } },
      body: filled(values),
      headers: { 'Idempotency-Key': key },
    });
    toast({ title: t('It was ordered.'), tone: 'good' });
    onClose();
    await onDone(ordered);
  };
  return (
    <Dialog opened onClose={onClose} title={t('Order {type} again', { type })}>
      <Form
        form={form}
        onSubmit={send}
        submitLabel={t('Order again')}
        cancel={<Button onClick={onClose}>{t('Cancel')}</Button>}
      >
        <Stack>
          {fields.length === 0 && <Text dimmed>{t('Nothing is asked for.')}</Text>}
          {fields.map((entry) => (
            <SlotPlace key={entry.id} entry={entry} given={{ form, at: '' }} />
          ))}
        </Stack>
      </Form>
    </Dialog>
  );
}
