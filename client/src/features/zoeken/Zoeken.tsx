import { useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import { lazyDialog } from '../../ui/dialog/lazyDialog.tsx';
import { SearchButton } from '../../ui/layout/SearchButton.tsx';

// Searching weighs nothing until somebody searches.
const ZoekVenster = lazyDialog(async () => (await import('./ZoekVenster.tsx')).ZoekVenster);

/** The way into the search: a button in the header, and Ctrl-K or ⌘-K anywhere. */
export function Zoeken() {
  const [opened, setOpened] = useState(false);
  const [wanted, setWanted] = useState(false);
  const open = (): void => {
    setWanted(true);
    setOpened(true);
  };
  // Also while typing in a field; not in a text that is written together, where the editor has its own use for it.
  useHotkeys([['mod+K', open]], []);
  return (
    <>
      <SearchButton onClick={open} />
      {wanted && <ZoekVenster opened={opened} onClose={() => setOpened(false)} />}
    </>
  );
}
