import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useAlliantie } from '../api/ik.ts';
import { setNouns } from '../i18n/i18n.ts';
import { ProductNameContext, useProductName } from '../ui/page/productName.ts';

/** Gives every screen the name and the words of the area, as soon as they are known. */
export function AreaProvider({ children }: { children: ReactNode }) {
  const alliantie = useAlliantie();
  const unnamed = useProductName();
  const woorden = alliantie?.woorden;
  useEffect(() => {
    if (woorden) setNouns(woorden);
  }, [woorden]);
  // One tree before and after: another shape would begin every screen anew, and wipe what is being typed.
  return <ProductNameContext value={alliantie?.naam ?? unnamed}>{children}</ProductNameContext>;
}
