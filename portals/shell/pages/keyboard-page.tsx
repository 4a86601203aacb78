import { KeyValue, Page, PageHeader, Section } from '@isp/ui';
import type { ReactNode } from 'react';
import { useShellT } from '../language/language.tsx';

/** Which keys do what. */
export function KeyboardPage(): ReactNode {
  const t = useShellT();
  return (
    <Page width="reading">
      <PageHeader title={t('Keyboard')} subtitle={t('Everything can be done without a mouse.')} />
      <Section title={t('Everywhere')}>
        <KeyValue
          items={[
            { label: 'Ctrl K, ⌘ K', value: t('Search, and go anywhere') },
            { label: 'Ctrl /, ⌘ /', value: t('This page') },
            { label: 'Tab, Shift Tab', value: t('Next, previous thing; the first one skips to the content') },
            { label: 'Enter', value: t('Follow, open, send') },
            { label: 'Esc', value: t('Close what is open; the focus goes back to where it was') },
          ]}
        />
      </Section>
      <Section title={t('In tables')}>
        <KeyValue
          items={[
            { label: '↑ ↓ ← →', value: t('Move by a cell') },
            { label: 'Page Up, Page Down', value: t('Move by a screen') },
            { label: 'Home, End', value: t('First, last cell of the row') },
            { label: 'Ctrl Home, Ctrl End', value: t('First, last row') },
            { label: 'Space', value: t('Select the row') },
            { label: 'Ctrl A', value: t('Select all that match') },
            { label: 'Enter', value: t('Open the row; on a title: sort by it') },
            { label: 'Shift ← →', value: t('On a title: make its column narrower, wider') },
          ]}
        />
      </Section>
      <Section title={t('In tabs and menus')}>
        <KeyValue
          items={[
            { label: '↑ ↓ ← →', value: t('Next, previous') },
            { label: 'Home, End', value: t('First, last') },
          ]}
        />
      </Section>
    </Page>
  );
}
