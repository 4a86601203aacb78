import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { queryClient } from '../api/query-client.ts';
import { LanguageProvider } from '../language/language.tsx';
import { router } from './router.tsx';

/** The application: language, data, addresses. What is around every page is in `Root`. */
export function Application(): ReactNode {
  return (
    <QueryClientProvider client={queryClient}>
      <LanguageProvider>
        <RouterProvider router={router} />
      </LanguageProvider>
    </QueryClientProvider>
  );
}
