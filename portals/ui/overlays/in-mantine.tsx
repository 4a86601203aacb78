import { DirectionProvider, MantineProvider, type MantineThemeOverride } from '@mantine/core';
import type { ReactNode } from 'react';
import { useUi } from '../provider/ui-context.ts';

const theme: MantineThemeOverride = {
  respectReducedMotion: true,
  fontFamily: 'var(--ui-font)',
  cursorType: 'pointer',
};

/** The colours of the document are the provider's: the library neither reads nor keeps any. */
const noColors = {
  get: () => 'light' as const,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};
const nowhere = () => undefined;

/**
 * What the library's components need around them. It stands around each of them and not around the page, so that a page that
 * opens nothing loads nothing of the library. Variables are in the kit's style sheet; no `<style>` is made.
 */
export function InMantine({ children }: { readonly children: ReactNode }): ReactNode {
  const { direction, colorScheme } = useUi();
  return (
    <DirectionProvider key={direction} initialDirection={direction} detectDirection={false}>
      <MantineProvider
        theme={theme}
        forceColorScheme={colorScheme}
        colorSchemeManager={noColors}
        getRootElement={nowhere}
        withCssVariables={false}
        withGlobalClasses={false}
        withStaticClasses={false}
      >
        {children}
      </MantineProvider>
    </DirectionProvider>
  );
}
