import { Button } from '@isp/ui';
import { type KeyboardEvent, lazy, type ReactNode, Suspense, useState } from 'react';
import { useShellT } from '../language/language.tsx';
import { useSession } from '../session/session.tsx';

const load = () => import('./account-menu.tsx');
const AccountMenu = lazy(load);

/** Who is signed in. What he can do about himself is loaded when the button is first gone to, and opens when it is pressed. */
export function AccountButton(): ReactNode {
  const t = useShellT();
  const { name, email } = useSession();
  const [pressed, setPressed] = useState(false);
  const inside = <span className="portal-wide">{name || email}</span>;
  // The button stays, with the focus, until the menu can take its place.
  const press = () => load().then(() => setPressed(true));
  if (pressed)
    return (
      <Suspense>
        <AccountMenu label={t('Account of {name}', { name: name || email })}>{inside}</AccountMenu>
      </Suspense>
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what its button is told
    <span
      onPointerEnter={load}
      onFocus={load}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        event.preventDefault();
        void press();
      }}
    >
      <Button icon="user" variant="subtle" aria-haspopup="menu" aria-expanded={false} onClick={press}>
        {inside}
      </Button>
    </span>
  );
}
