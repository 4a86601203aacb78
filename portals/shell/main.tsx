import '@isp/ui/styles.css';
import './portal.css';
import { createRoot } from 'react-dom/client';
import { Application } from './app/application.tsx';
import { loadLanguage } from './language/language.tsx';
import { currentPageSettings } from './settings/page-settings.ts';

await loadLanguage(currentPageSettings().locale);
createRoot(document.getElementById('root') as HTMLElement).render(<Application />);
