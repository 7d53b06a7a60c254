import { createBrowserRouter } from 'react-router';
import type { RouteObject } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { AppLayout } from './AppLayout.tsx';
import { loadScreen } from './loadScreen.ts';
import { places, type Place } from './places.ts';
import { CrashScreen } from './screens/CrashScreen.tsx';
import { NotFoundScreen } from './screens/NotFoundScreen.tsx';
import { PageSkeleton } from '../ui/state/Skeletons.tsx';

/** A place as a route: its screen is loaded when somebody goes there. */
const route = ({ path, screen, children }: Place): RouteObject => ({
  ...(path === '' ? { index: true } : { path, ...(children && { children: children.map(route) }) }),
  lazy: () => loadScreen(screen),
});

const screens: RouteObject[] = [route({ path: '', screen: 'Home' }), ...places.map(route)];

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
