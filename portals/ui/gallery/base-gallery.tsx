import { type ReactNode, useState } from 'react';
import {
  Age,
  Badge,
  Button,
  ButtonLink,
  Bytes,
  Callout,
  Card,
  CivilDate,
  CopyText,
  Count,
  DateTime,
  EmptyState,
  ErrorPanel,
  Grid,
  Group,
  Icon,
  iconNames,
  KeyValue,
  Link,
  Money,
  PageHeader,
  Percent,
  Progress,
  Rate,
  Section,
  Skeleton,
  Stack,
  Stat,
  StatusBadge,
  Tabs,
  Text,
  Timeline,
  Tooltip,
} from '../base.ts';

const problem = {
  type: 'urn:isp:error:CONFLICT',
  status: 409,
  title: 'Conflict',
  code: 'CONFLICT',
  detail: 'The service was changed by somebody else meanwhile; nothing of yours was saved.',
  requestId: '0198c5f2-6d1e-7c3a-9d41-2f6b8a7c1e55',
};
const statuses = ['active', 'pending', 'suspended', 'failed', 'running', 'closed', 'partly-active', 'paid'];

/** Layout, text, figures, states. */
export function BaseGallery(): ReactNode {
  const [tab, setTab] = useState('overview');
  return (
    <>
      <PageHeader
        title="Ana Adler"
        back={{ href: '?part=base', label: 'Customers' }}
        status={<StatusBadge status="active" />}
        subtitle="Customer since 26 November 2026"
        actions={
          <>
            <Button icon="pause">Suspend</Button>
            <Button icon="edit">Edit</Button>
            <Button variant="filled" icon="card">
              Record payment
            </Button>
          </>
        }
      />
      <Grid min={180}>
        <Stat
          label="Balance"
          value={<Money value={{ amountMinor: -4500, currency: 'EUR' }} />}
          hint="as of"
          age="2026-11-26T08:00:00Z"
        />
        <Stat
          label="Online now"
          value={<Count value={12345} />}
          trend={{ change: '+3.2 % since yesterday', good: true }}
          href="?part=table"
        />
        <Stat
          label="Failed payments"
          value={<Count value={17} />}
          trend={{ change: '+4 since yesterday', good: false }}
        />
        <Stat label="Traffic" value={<Bytes value="123456789012345" />} />
      </Grid>
      <Tabs
        label="Customer"
        active={tab}
        onChange={setTab}
        tabs={[
          { id: 'overview', label: 'Overview', content: () => <Overview /> },
          {
            id: 'services',
            label: 'Services',
            badge: <Badge>2</Badge>,
            content: () => <Text>Two services.</Text>,
          },
          { id: 'timeline', label: 'Timeline', content: () => <History /> },
        ]}
      />
      <Section title="Buttons" description="Filled is for the one thing a page is for.">
        <Group>
          <Button variant="filled">Filled</Button>
          <Button>Outline</Button>
          <Button variant="subtle">Subtle</Button>
          <Button variant="filled" tone="bad" icon="trash">
            Delete
          </Button>
          <Button tone="bad">Suspend</Button>
          <Button busy>Saving</Button>
          <Button disabledReason="There is nothing to pay">Pay</Button>
          <Button disabled>Disabled</Button>
          <ButtonLink href="?part=forms" size="sm">
            A link
          </ButtonLink>
          <Tooltip label="Reads everything anew">
            <Button size="sm" icon="refresh">
              Refresh
            </Button>
          </Tooltip>
        </Group>
      </Section>
      <Section title="Statuses">
        <Group>
          {statuses.map((status) => (
            <StatusBadge key={status} status={status} />
          ))}
        </Group>
      </Section>
      <Section title="States">
        <Grid min={300}>
          <Card title="Nothing there">
            <EmptyState title="No invoices yet" action={<Button>Begin a billing run</Button>}>
              The first ones are made by a billing run.
            </EmptyState>
          </Card>
          <Card title="Loading">
            <Skeleton lines={4} />
          </Card>
          <ErrorPanel error={problem} kept="What you typed is still here." onRetry={() => undefined} />
        </Grid>
        <Stack gap="sm">
          <Callout title="Two invoices are open">The oldest has been due for 12 days.</Callout>
          <Callout tone="good">All subscribers are online.</Callout>
          <Callout tone="warn" onClose={() => undefined}>
            This plugin wants more than before.
          </Callout>
          <Callout
            tone="bad"
            title="The router does not answer"
            action={<Button size="sm">Try again</Button>}
          />
        </Stack>
      </Section>
      <Section title="Icons">
        <Group>
          {iconNames.map((name) => (
            <Icon key={name} name={name} label={name} />
          ))}
        </Group>
      </Section>
    </>
  );
}

function Overview(): ReactNode {
  return (
    <Grid min={300}>
      <Card title="Address" tone="accent">
        <KeyValue
          items={[
            { label: 'E-mail', value: <Link href="?part=base">ana@example.net</Link> },
            { label: 'Telephone', value: '' },
            { label: 'Born', value: <CivilDate value="1984-02-29" /> },
            { label: 'Last seen', value: <DateTime value="2026-11-26T08:17:29Z" /> },
            { label: 'Changed', value: <Age value="2026-11-20T08:17:29Z" /> },
            { label: 'API key', value: <CopyText value="isk_0123456789abcdef" label="API key" mask /> },
          ]}
        />
      </Card>
      <Card title="Quota" href="?part=table">
        <Progress value={72} max={100} label="Used of the quota" tone="warn" />
        <Text dimmed size="sm">
          <Bytes value={77309411328} /> of <Bytes value={107374182400} />, <Percent value={0.72} />
        </Text>
        <Text>
          Down <Rate kbps={50000} />, up <Rate kbps={10000} />
        </Text>
      </Card>
    </Grid>
  );
}

function History(): ReactNode {
  return (
    <Timeline
      entries={[
        {
          id: '1',
          at: '2026-11-26T08:00:00Z',
          title: 'Invoice 2026-000123 issued',
          href: '?part=table',
          actor: 'Billing run',
        },
        {
          id: '2',
          at: '2026-11-25T08:00:00Z',
          title: 'Payment failed',
          tone: 'bad',
          detail: 'The card has expired.',
        },
        { id: '3', at: '2026-11-24T08:00:00Z', title: 'Service active', tone: 'good' },
      ]}
    />
  );
}
