import type { ComponentType } from 'react';
import { createBrowserRouter } from 'react-router';
import type { RouteObject } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { loadLaterMessages } from '../i18n/i18n.ts';
import { AppLayout } from './AppLayout.tsx';
import { CrashScreen } from './screens/CrashScreen.tsx';
import { NotFoundScreen } from './screens/NotFoundScreen.tsx';
import { PageSkeleton } from '../ui/state/Skeletons.tsx';

/** A screen whose words come with it. */
async function withLaterMessages(
  screen: Promise<{ default: ComponentType }>,
): Promise<{ Component: ComponentType }> {
  const [{ default: Component }] = await Promise.all([screen, loadLaterMessages()]);
  return { Component };
}

/** The screens. Each is its own file, loaded when somebody goes there; its default export is the screen. */
const screens: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./screens/HomeScreen.tsx')).default }) },
  {
    path: 'inloggen',
    lazy: () => withLaterMessages(import('./screens/InloggenScreen.tsx')),
  },
  {
    path: 'mijn/account',
    lazy: () => withLaterMessages(import('./screens/AccountScreen.tsx')),
  },
  {
    path: 'actielijnen/:id',
    lazy: async () => ({ Component: (await import('./screens/ActielijnScreen.tsx')).default }),
  },
  {
    path: 'bijeenkomsten/:id',
    lazy: async () => ({ Component: (await import('./screens/BijeenkomstScreen.tsx')).default }),
  },
  {
    path: 'verslagen/:id/geschiedenis',
    lazy: async () => ({ Component: (await import('./screens/GeschiedenisScreen.tsx')).default }),
  },
  {
    path: 'mijn',
    lazy: () => withLaterMessages(import('./screens/MijnScreen.tsx')),
  },
  {
    path: 'opgaveteams',
    lazy: async () => ({ Component: (await import('./screens/OpgaveteamsScreen.tsx')).default }),
  },
  {
    path: 'opgaveteams/:slug',
    lazy: async () => ({ Component: (await import('./screens/TeamScreen.tsx')).default }),
    children: [
      {
        index: true,
        lazy: () => withLaterMessages(import('./screens/TeamOverzichtScreen.tsx')),
      },
      {
        path: 'actielijnen',
        lazy: async () => ({ Component: (await import('./screens/TeamActielijnenScreen.tsx')).default }),
      },
      {
        path: 'samenstelling',
        lazy: () => withLaterMessages(import('./screens/TeamSamenstellingScreen.tsx')),
      },
      {
        path: 'bijeenkomsten',
        lazy: async () => ({ Component: (await import('./screens/TeamBijeenkomstenScreen.tsx')).default }),
      },
    ],
  },
  {
    path: 'meedoen/:code?',
    lazy: () => withLaterMessages(import('./screens/MeedoenScreen.tsx')),
  },
  {
    path: 'groepen/:id/uitnodigingen/:uitnodigingId/poster',
    lazy: () => withLaterMessages(import('./screens/PosterScreen.tsx')),
  },
  {
    path: 'groepen/:id',
    lazy: () => withLaterMessages(import('./screens/GroepScreen.tsx')),
  },
  {
    path: 'personen/:id',
    lazy: () => withLaterMessages(import('./screens/PersoonScreen.tsx')),
  },
  {
    path: 'toegankelijkheid',
    lazy: () => withLaterMessages(import('./screens/ToegankelijkheidScreen.tsx')),
  },
  {
    path: 'privacy',
    lazy: () => withLaterMessages(import('./screens/PrivacyScreen.tsx')),
  },
];

/** All parts of the house on one page, to look at: in development, and after `vite build --mode stijl`. */
const workshop: RouteObject[] =
  import.meta.env.MODE !== 'production'
    ? [
        {
          path: '_stijl',
          lazy: async () => ({ Component: (await import('./stijl/StijlScreen.tsx')).default }),
        },
      ]
    : [];

const router = createBrowserRouter([
  {
    Component: AppLayout,
    ErrorBoundary: CrashScreen,
    children: [
      {
        // A screen that fails leaves the frame standing.
        ErrorBoundary: CrashScreen,
        HydrateFallback: PageSkeleton,
        children: [...screens, ...workshop, { path: '*', Component: NotFoundScreen }],
      },
    ],
  },
]);

/** The router of the whole client. */
export function AppRouter() {
  return <RouterProvider router={router} />;
}
