import type { ComponentType } from 'react';
import { matchRoutes, type RouteObject } from 'react-router';
import { loadEditor } from '../features/verslagen/loadEditor.ts';
import { loadLaterMessages } from '../i18n/i18n.ts';
import { places, type Place } from './places.ts';

/** Each screen is its own file, loaded when somebody goes there; its default export is the screen. */
const files = import.meta.glob<{ default: ComponentType }>([
  './screens/*Screen.tsx',
  '!./screens/{Crash,NotFound}Screen.tsx',
]);

/** A screen, whose words come with it. */
export async function loadScreen(screen: string): Promise<{ Component: ComponentType }> {
  const load = files[`./screens/${screen}Screen.tsx`];
  if (!load) throw new Error(`no screen ${screen}`);
  const [{ default: Component }] = await Promise.all([load(), screen !== 'Home' && loadLaterMessages()]);
  return { Component };
}

/** Fetches what the page at this address needs, before somebody goes there. */
export function fetchAhead(address: string): void {
  const routes = places.map(({ path, screen, editor = false }): RouteObject => ({
    path,
    handle: { screen, editor } satisfies Omit<Place, 'path'>,
  }));
  for (const { route } of matchRoutes(routes, address) ?? []) {
    const { screen, editor } = route.handle as Omit<Place, 'path'>;
    // What cannot be fetched now is asked for again by the page itself.
    const wanted: Promise<unknown>[] = [loadScreen(screen), ...(editor ? [loadEditor()] : [])];
    Promise.all(wanted).catch(() => undefined);
  }
}
