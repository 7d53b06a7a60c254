import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { useAlliantie } from '../../api/ik.ts';

const storageKey = 'ot-buurt';

function kept(): string {
  try {
    return window.localStorage.getItem(storageKey) ?? '';
  } catch {
    return '';
  }
}

function keep(code: string): void {
  try {
    if (code) window.localStorage.setItem(storageKey, code);
    else window.localStorage.removeItem(storageKey);
  } catch {
    // Not kept: the choice holds as long as the address does.
  }
}

/**
 * The buurt whose news one reads: in the address, so that it can be shared, and remembered on this device. Empty is
 * the whole area. An address with a buurt wins over what is remembered.
 */
export function useBuurt(): [string, (code: string) => void] {
  const [params, setParams] = useSearchParams();
  const buurten = useAlliantie()?.buurten;
  const inAddress = params.get('buurt');
  const remembered = inAddress === null ? kept() : '';
  const code = inAddress ?? remembered;

  const set = (next: string): void => {
    keep(next);
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (next) after.set('buurt', next);
        else after.delete('buurt');
        return after;
      },
      { replace: true, preventScrollReset: true },
    );
  };

  // What is remembered stands in the address too, so that what one sees is what one shares.
  useEffect(() => {
    if (remembered) setParams({ buurt: remembered }, { replace: true, preventScrollReset: true });
  }, [remembered, setParams]);

  // Of an old link the buurt may no longer exist: then the whole area is shown.
  const known = buurten === undefined || buurten.some((buurt) => buurt.code === code);
  return [known ? code : '', set];
}
