import { useRouter } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';

const load = () => import('../navigation/palette.tsx');
const Palette = lazy(load);

/** Opens the palette by Ctrl K or ⌘ K from anywhere, its code when it is first opened, and the help of keys by Ctrl /. */
export function PaletteHost({
  opened,
  onOpen,
  onClose,
}: {
  readonly opened: boolean;
  onOpen(): void;
  onClose(): void;
}): ReactNode {
  const router = useRouter();
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    // Loaded when there is time, so that nothing is lost of what is typed at once.
    const timer = setTimeout(() => void load(), 2_000);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (opened) setWanted(true);
  }, [opened]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (event.key.toLowerCase() === 'k') onOpen();
      else if (event.key === '/') void router.navigate({ to: '/-/keyboard' });
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onOpen, router]);
  if (!wanted) return null;
  return (
    <Suspense>
      <Palette opened={opened} onClose={onClose} />
    </Suspense>
  );
}
