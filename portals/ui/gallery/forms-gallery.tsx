import { type ReactNode, useState } from 'react';
import { Card, Grid, KeyValue, Money, PageHeader, Section } from '../base.ts';
import {
  Checkbox,
  Combobox,
  DateField,
  type FieldSchema,
  Form,
  MoneyField,
  NumberField,
  type Option,
  PasswordField,
  RadioGroup,
  SchemaForm,
  Select,
  Switch,
  TextArea,
  TextField,
  useForm,
  Wizard,
} from '../forms.ts';

const schema: FieldSchema = {
  type: 'object',
  required: ['host', 'password'],
  properties: {
    host: { type: 'string', title: 'Host', description: 'Of the mail server.' },
    port: { type: 'integer', title: 'Port', default: 587, minimum: 1, maximum: 65535 },
    password: { type: 'string', title: 'Password', writeOnly: true },
    security: { enum: ['starttls', 'tls', 'none'], default: 'starttls', title: 'Security' },
    verbose: { type: 'boolean', title: 'Write everything to the log', default: false },
    sender: {
      type: 'object',
      title: 'Sender',
      properties: { name: { type: 'string' }, email: { type: 'string', format: 'email' } },
    },
    networks: { type: 'array', title: 'Networks', items: { type: 'string' } },
  },
};
const tariffs: readonly Option[] = ['Fibre 50', 'Fibre 100', 'Fibre 250'].map((label) => ({
  value: label,
  label,
  description: 'Internet',
}));

/** Fields, forms, the wizard. */
export function FormsGallery(): ReactNode {
  return (
    <>
      <PageHeader title="Forms" />
      <Grid min={320} gap="lg">
        <Card title="Fields">
          <Fields />
        </Card>
        <Card title="A plugin’s configuration">
          <Configuration />
        </Card>
      </Grid>
      <Section title="Wizard">
        <Card>
          <NewCustomer />
        </Card>
      </Section>
    </>
  );
}

const begun = {
  name: 'Ana Adler',
  email: 'ana.adler',
  note: '',
  password: '',
  days: 14 as number | undefined,
  price: { amountMinor: 4500, currency: 'EUR' } as { amountMinor: number; currency: string } | undefined,
  type: undefined as string | undefined,
  tariff: undefined as Option | undefined,
  start: '2026-11-26' as string | undefined,
  business: true,
  paper: false,
  billing: 'postpaid' as string | undefined,
};

function Fields(): ReactNode {
  const form = useForm({
    initial: begun,
    validate: ({ email }): Record<string, string> =>
      email.includes('@') ? {} : { '/email': 'This is no e-mail address.' },
  });
  return (
    <Form form={form} onSubmit={() => undefined}>
      <TextField label="Name" required {...form.field('name')} />
      <TextField label="E-mail" type="email" description="Invoices go there." {...form.field('email')} />
      <TextArea label="Note" rows={2} {...form.field('note')} />
      <PasswordField
        label="Password"
        autoComplete="new-password"
        generate={() => 'correct-horse-battery'}
        {...form.field('password')}
      />
      <NumberField label="Days to pay" unit="days" min={0} max={90} {...form.field('days')} />
      <MoneyField label="Price" currency="EUR" {...form.field('price')} />
      <Select
        label="Type"
        options={[
          { value: 'residential', label: 'Residential' },
          { value: 'business', label: 'Business' },
        ]}
        {...form.field('type')}
      />
      <Combobox
        label="Tariff"
        search={async (text) =>
          tariffs.filter(({ label }) => label.toLowerCase().includes(text.toLowerCase()))
        }
        {...form.field('tariff')}
      />
      <DateField label="Begins" {...form.field('start')} />
      <Checkbox label="Business customer" {...form.field('business')} />
      <Switch label="Invoices on paper" description="Costs 2 € each." {...form.field('paper')} />
      <RadioGroup
        label="Billing"
        options={[
          { value: 'postpaid', label: 'Postpaid', description: 'Pays after the month.' },
          { value: 'prepaid-balance', label: 'Prepaid' },
        ]}
        {...form.field('billing')}
      />
    </Form>
  );
}

function Configuration(): ReactNode {
  const [value, setValue] = useState<Readonly<Record<string, unknown>>>({
    host: 'mail.example.net',
    networks: ['192.0.2.0/24'],
  });
  return (
    <SchemaForm
      schema={schema}
      value={value}
      onChange={setValue}
      errors={{ '/port': 'Must be at least 1.' }}
    />
  );
}

function NewCustomer(): ReactNode {
  const form = useForm({
    initial: { name: '', price: undefined as { amountMinor: number; currency: string } | undefined },
  });
  return (
    <Wizard
      id="gallery"
      form={form}
      steps={[
        {
          id: 'basic',
          title: 'Basic',
          fields: ['name'],
          validate: ({ name }): Record<string, string> => (name === '' ? { '/name': 'Enter a name.' } : {}),
          content: ({ field }) => <TextField label="Name of the customer" required {...field('name')} />,
        },
        {
          id: 'billing',
          title: 'Billing',
          content: ({ field }) => <MoneyField label="Monthly price" currency="EUR" {...field('price')} />,
        },
      ]}
      reviewTitle="Confirmation"
      review={({ name, price }) => (
        <KeyValue
          items={[
            { label: 'Name', value: name },
            { label: 'Price', value: <Money value={price} /> },
          ]}
        />
      )}
      onFinish={() => undefined}
    />
  );
}
