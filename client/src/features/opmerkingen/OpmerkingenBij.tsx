import { lazy, Suspense } from 'react';
import type { ComponentProps } from 'react';

// Comes after the text that it is about, never with the first screen.
const Opmerkingen = lazy(() => import('./Opmerkingen.tsx'));

/** The remarks in the margin of a text, when its editor is there. */
export function OpmerkingenBij(props: ComponentProps<typeof Opmerkingen>) {
  return (
    <Suspense fallback={null}>
      <Opmerkingen {...props} />
    </Suspense>
  );
}
