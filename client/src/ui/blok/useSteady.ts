import { useEffect, useState } from 'react';

/** The value, once it has been the same for a while: what only lags behind for a moment is not said. */
export function useSteady<T>(value: T, ms: number): T {
  const [steady, setSteady] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSteady(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return steady;
}
