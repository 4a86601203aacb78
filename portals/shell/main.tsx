import '@isp/ui/styles.css';
import './portal.css';
import { createRoot } from 'react-dom/client';
import { Application } from './app/application.tsx';
import { loadLanguage } from './language/language.tsx';
import { wasSignedIn } from './session/session.tsx';
import { currentPageSettings } from './settings/page-settings.ts';

// What comes first is loaded at once, beside the language.
if (!wasSignedIn()) void import('./pages/login-page.tsx');
await loadLanguage(currentPageSettings().locale);
createRoot(document.getElementById('root') as HTMLElement).render(<Application />);

// Afterwards: nobody waits for what is for later.
setTimeout(
  () =>
    void import('./worker/register-worker.ts').then(({ registerWorker }) =>
      registerWorker(new URL(import.meta.url).pathname).catch((error: unknown) =>
        console.warn('The portal does not open without a connection.', error),
      ),
    ),
  3_000,
);
