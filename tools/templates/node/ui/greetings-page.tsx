import { useT } from '@isp/sdk/ui';
import { EmptyState, Page, PageHeader } from '@isp/ui';

/** The page "Greetings" of the admin portal. */
export default function GreetingsPage() {
  const t = useT();
  return (
    <Page>
      <PageHeader title={t('Greetings')} />
      <EmptyState title={t('No greetings are shown here yet')}>
        {t('Write one with POST /starter/greetings; it is signed a moment later.')}
      </EmptyState>
    </Page>
  );
}
