import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyDialog } from '../../ui/dialog/lazyDialog.tsx';

const ReageerDialog = lazyDialog(async () => (await import('./ReageerDialog.tsx')).ReageerDialog);

/** The words that are selected in this section now. */
function gekozen(deelId: string): string {
  const keuze = document.getSelection();
  const plek = document.querySelector(`[data-deel="${deelId}"]`);
  return keuze?.anchorNode && plek?.contains(keuze.anchorNode) ? keuze.toString().trim().slice(0, 600) : '';
}

interface Props {
  versieId: string;
  /** Without: on the whole. */
  deel?: { id: string; titel: string; tekst: string };
}

/** Opens the form to react, on the words that are selected if there are. */
export function Reageer({ versieId, deel }: Props) {
  const { t } = useTranslation('reacties');
  const [woorden, setWoorden] = useState<string | null>(null);
  return (
    <>
      <Button
        variant={deel ? 'subtle' : 'filled'}
        // The selection stays.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setWoorden(deel ? gekozen(deel.id) : '')}
        {...(deel && { 'aria-label': t('reageerOp', { deel: deel.titel }) })}
      >
        {t(deel ? 'reageerDeel' : 'reageer')}
      </Button>
      {woorden !== null && (
        <ReageerDialog
          versieId={versieId}
          {...(deel && { deel })}
          woorden={woorden}
          onClose={() => setWoorden(null)}
        />
      )}
    </>
  );
}
