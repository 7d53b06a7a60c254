import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createMemoryRouter } from 'react-router';
import type { RouteObject } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { Providers } from '../app/Providers.tsx';
import { loadLaterMessages, setLanguage, startI18n } from '../i18n/i18n.ts';

let started = false;

/**
 * Shows a part of the client with everything it leans on, in Dutch, at an address.
 * @param at the address, with its search: filters live there
 * @param others routes beside it, for stories that navigate
 * @returns what testing-library gives, and the router to look at
 */
export async function renderApp(element: ReactNode, at = '/', others: RouteObject[] = []) {
  if (!started) await startI18n('nl');
  else await setLanguage('nl');
  started = true;
  await loadLaterMessages();
  const path = at.split('?')[0] ?? '/';
  const router = createMemoryRouter([{ path, element }, ...others], { initialEntries: [at] });
  const screen = render(
    <Providers>
      <RouterProvider router={router} />
    </Providers>,
  );
  return { ...screen, router };
}
