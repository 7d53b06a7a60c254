import { useState } from 'react';

/**
 * A box to tick that shows at once what one did, until the server's answer is on screen.
 * @param checked what is stored
 * @param write says it to the server; resolves when what is on screen is asked again
 */
export function useTick(
  checked: boolean,
  write: () => Promise<void>,
): { checked: boolean; onChange: () => void } {
  const [ticked, setTicked] = useState<boolean | null>(null);
  const onChange = () => {
    setTicked(!checked);
    void write().finally(() => setTicked(null));
  };
  return { checked: ticked ?? checked, onChange };
}
