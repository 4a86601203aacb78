import '../styles/index.css';
import { StrictMode, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { UiProvider } from '../base.ts';
import { Toasts } from '../overlays.ts';
import { Gallery } from './gallery.tsx';

const asked = new URLSearchParams(location.search);

/** The kit's components on one page: `?theme=dark&locale=ar&part=table`. */
function App() {
  const [search, setSearch] = useState(location.search);
  const place = useMemo(
    () => ({
      search,
      replace(next: string) {
        history.replaceState(null, '', `?${next}`);
        setSearch(next);
      },
    }),
    [search],
  );
  return (
    <UiProvider
      locale={asked.get('locale') ?? 'en'}
      colorScheme={asked.get('theme') === 'dark' ? 'dark' : 'light'}
      timeZone="Europe/Berlin"
      location={place}
      navigate={() => undefined}
    >
      <Gallery part={asked.get('part') ?? 'base'} />
      <Toasts />
    </UiProvider>
  );
}

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
