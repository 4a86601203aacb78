import { type ReactNode, useState } from 'react';
import { Button, Group, PageHeader, Text } from '../base.ts';
import { TextField } from '../forms.ts';
import { CommandPalette, ConfirmDialog, Dialog, Drawer, Menu, Popover, toast } from '../overlays.ts';

const groups = [
  {
    id: 'go',
    label: 'Go to',
    commands: [
      { id: 'customers', label: 'Customers', icon: 'users', hint: 'g c', onRun: () => undefined },
      { id: 'invoices', label: 'Invoices', icon: 'file', onRun: () => undefined },
    ],
  },
] as const;

/** What opens on top of the page. */
export function OverlaysGallery(): ReactNode {
  const [opened, setOpened] = useState<string>();
  const [name, setName] = useState('');
  const close = () => setOpened(undefined);
  const opener = (id: string) => <Button onClick={() => setOpened(id)}>{id}</Button>;
  return (
    <>
      <PageHeader title="Overlays" />
      <Group>
        {['Dialog', 'Confirm', 'Drawer', 'Palette'].map((id) => (
          <span key={id}>{opener(id)}</span>
        ))}
        <Popover label="Settings" trigger={<Button>Popover</Button>}>
          <TextField label="Name" value={name} onChange={setName} />
        </Popover>
        <Menu
          label="Actions"
          items={[
            { heading: 'Service' },
            { id: 'edit', label: 'Edit', icon: 'edit', onSelect: () => undefined },
            { id: 'suspend', label: 'Suspend', icon: 'pause', tone: 'bad', onSelect: () => undefined },
            'divider',
            { id: 'closed', label: 'Not now', disabled: true, onSelect: () => undefined },
          ]}
        />
        <Button
          onClick={() => {
            toast({ title: 'Payment recorded', text: '45.00 € of Ana Adler.', tone: 'good' });
            toast({
              title: 'The router does not answer',
              tone: 'bad',
              action: { label: 'Try again', onClick: () => undefined },
            });
          }}
        >
          Toast
        </Button>
      </Group>
      <Dialog
        opened={opened === 'Dialog'}
        onClose={close}
        title="New contact"
        footer={<Button variant="filled">Save</Button>}
      >
        <TextField label="Name" value={name} onChange={setName} />
      </Dialog>
      <ConfirmDialog
        opened={opened === 'Confirm'}
        onClose={close}
        title="Suspend 3 services?"
        confirmLabel="Suspend"
        tone="bad"
        reason="required"
        onConfirm={async () => undefined}
      >
        <Text>Their customers are offline within seconds. Nothing is deleted.</Text>
      </ConfirmDialog>
      <Drawer opened={opened === 'Drawer'} onClose={close} title="Attempt 3">
        <Text mono>GET /api/v1/routers → 504</Text>
      </Drawer>
      <CommandPalette opened={opened === 'Palette'} onClose={close} search={async () => groups} />
    </>
  );
}
