import { act, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { UiProvider, type UiProviderProps } from '../base.ts';

/** Elements have no size in jsdom: windows of tables are as high as this says. */
export const viewport = { width: 1000, height: 640 };

class NoResizes {
  observe(): void {
    // Nothing changes its size here.
  }
  unobserve(): void {
    // Nothing was observed.
  }
  disconnect(): void {
    // Nothing was observed.
  }
}

globalThis.ResizeObserver = NoResizes as unknown as typeof ResizeObserver;
Object.defineProperty(HTMLElement.prototype, 'clientHeight', {
  configurable: true,
  get: () => viewport.height,
});
Object.defineProperty(HTMLElement.prototype, 'scrollIntoView', {
  configurable: true,
  value: () => undefined,
});

/** Renders within the kit's provider; `rerender` keeps it. */
export function renderInKit(children: ReactNode, props: Partial<UiProviderProps> = {}) {
  const wrapper = ({ children: within }: { children: ReactNode }) => (
    <UiProvider colorScheme="light" timeZone="Europe/Berlin" {...props}>
      {within}
    </UiProvider>
  );
  return render(children, { wrapper });
}

/** Lets timers and answers that are due be dealt with. */
export function settle(ms = 0): Promise<void> {
  return act(() => new Promise<void>((resolve) => setTimeout(resolve, ms)));
}
