import { Button } from '@mantine/core';
import { mayLeadProgramma } from '@opgaveteams/shared/programmas/programma.policy';
import type { Programma, Programmaversie } from '@opgaveteams/shared/programmas/programma.schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/ik.ts';
import { useWrite } from '../../api/useApi.ts';
import { lazyDialog } from '../../ui/dialog/lazyDialog.tsx';
import { Failure } from '../../ui/form/Failure.tsx';
import classes from './Programma.module.css';

const BesluitDialog = lazyDialog(async () => (await import('./BesluitDialog.tsx')).BesluitDialog);
const BeginDialog = lazyDialog(async () => (await import('./BeginDialog.tsx')).BeginDialog);

/** Begins a programme, for who leads one. */
export function BeginProgramma({ eerdere }: { eerdere: readonly Programma[] }) {
  const { t } = useTranslation('programma');
  const [open, setOpen] = useState(false);
  if (!useMay(mayLeadProgramma)) return null;
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('begin.titel')}
      </Button>
      {open && <BeginDialog eerdere={eerdere} onClose={() => setOpen(false)} />}
    </>
  );
}

interface Props {
  programma: Programma;
  versie: Programmaversie;
}

/** What can be done next with the latest version, for who leads the programme. */
export function Leiden({ programma, versie }: Props) {
  const { t } = useTranslation('programma');
  const may = useMay(mayLeadProgramma);
  const [dialog, setDialog] = useState<'openstelling' | 'vaststelling' | null>(null);
  const nieuw = useWrite('POST /programmas/:id/versies');
  const verwerk = useWrite('POST /programmas/versies/:id/verwerking');
  const laatste = programma.versies[0]?.id === versie.id;
  if (!may) return null;
  const { stand } = versie;
  const eerdereRonde = programma.versies.some((v) => v.stand === 'verwerkt');
  return (
    <div className={classes.acties}>
      {laatste && stand === 'concept' && (
        <Button variant="default" onClick={() => setDialog('openstelling')}>
          {t('leid.openstelling')}
        </Button>
      )}
      {stand === 'gesloten' && (
        <Button
          variant="default"
          loading={verwerk.isPending}
          onClick={() => verwerk.mutate({ params: { id: versie.id } })}
        >
          {t('leid.verwerk')}
        </Button>
      )}
      {laatste && (stand === 'gesloten' || stand === 'verwerkt') && (
        <Button
          variant="default"
          loading={nieuw.isPending}
          onClick={() => nieuw.mutate({ params: { id: programma.id } })}
        >
          {t('leid.nieuweVersie')}
        </Button>
      )}
      {laatste && eerdereRonde && (stand === 'concept' || stand === 'verwerkt') && (
        <Button onClick={() => setDialog('vaststelling')}>{t('leid.vaststelling')}</Button>
      )}
      <Failure error={verwerk.error ?? nieuw.error} />
      {dialog && <BesluitDialog versie={versie} wat={dialog} onClose={() => setDialog(null)} />}
    </div>
  );
}
