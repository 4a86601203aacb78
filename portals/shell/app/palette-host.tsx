import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';

const load = () => import('../navigation/palette.tsx');
const Palette = lazy(load);

/** Opens the palette by Ctrl K or ⌘ K from anywhere, and its code when it is first opened. */
export function PaletteHost({
  opened,
  onOpen,
  onClose,
}: {
  readonly opened: boolean;
  onOpen(): void;
  onClose(): void;
}): ReactNode {
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
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      onOpen();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onOpen]);
  if (!wanted) return null;
  return (
    <Suspense>
      <Palette opened={opened} onClose={onClose} />
    </Suspense>
  );
}
