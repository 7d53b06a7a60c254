import { Button, Textarea } from '@mantine/core';
import { MAX_BERICHT } from '@opgaveteams/shared/bewonersruimtes/gesprek.schema';
import IconCloudOff from '@tabler/icons-react/dist/esm/icons/IconCloudOff.mjs';
import { useEffect, useRef, useState } from 'react';
import type { FormEvent, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnectionState } from '../../realtime/LiveProvider.tsx';
import type { Bericht } from './gesprek.stand.ts';
import classes from './Gesprek.module.css';
import { useRuimte } from './useRuimte.ts';

interface Props {
  /** Resolves when it is kept on this device. */
  zeg: (tekst: string) => Promise<void>;
  antwoordOp: Bericht | null;
  stopAntwoord: () => void;
}

/** With a keyboard Enter sends and Shift + Enter begins a line; on a phone Enter begins a line. */
const heeftToetsenbord = (): boolean => window.matchMedia('(hover: hover) and (pointer: fine)').matches;

/** The place to say something; what was written stays until this device keeps it. */
export function Schrijf({ zeg, antwoordOp, stopAntwoord }: Props) {
  const { t } = useTranslation('bewonersruimte');
  const { naamVan } = useRuimte();
  const [tekst, setTekst] = useState('');
  const [mislukt, setMislukt] = useState(false);
  const veld = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (antwoordOp) veld.current?.focus();
  }, [antwoordOp]);
  const send = async (): Promise<void> => {
    const eigen = tekst.trim();
    if (eigen === '') return void veld.current?.focus();
    setTekst('');
    setMislukt(false);
    await zeg(eigen).catch(() => {
      setTekst((sinds) => [eigen, sinds].filter(Boolean).join('\n'));
      setMislukt(true);
    });
    veld.current?.focus();
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void send();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && antwoordOp) stopAntwoord();
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || !heeftToetsenbord())
      return;
    event.preventDefault();
    void send();
  };
  return (
    <form onSubmit={onSubmit} className={classes.schrijf}>
      {antwoordOp && (
        <div className={classes.antwoordOp}>
          <p className={classes.citaat}>
            {t('gesprek.op', { naam: naamVan(antwoordOp.afzender) })} <q dir="auto">{antwoordOp.tekst}</q>
          </p>
          <Button variant="subtle" size="compact-md" onClick={stopAntwoord}>
            {t('gesprek.stopAntwoord')}
          </Button>
        </div>
      )}
      <Textarea
        ref={veld}
        label={t('gesprek.veld')}
        value={tekst}
        maxLength={MAX_BERICHT}
        minRows={2}
        maxRows={8}
        error={mislukt && t('nietBewaard')}
        onChange={(event) => setTekst(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div className={classes.onder}>
        <Verzending />
        <Button type="submit">{t('gesprek.verstuur')}</Button>
      </div>
    </form>
  );
}

/** How it stands with what one wrote, in words. */
function Verzending() {
  const { t } = useTranslation('bewonersruimte');
  const { stand } = useRuimte();
  const state = useConnectionState();
  const { fout, wachtend } = stand;
  const los = state === 'verbroken' || fout?.code === 'geen_verbinding';
  if (los)
    return (
      <p role="status" className={classes.los}>
        <IconCloudOff aria-hidden="true" size={20} />
        {wachtend > 0 ? t('verzending.bewaard', { count: wachtend }) : t('verzending.los')}
      </p>
    );
  const words = fout ? fout.message : wachtend > 0 ? t('verzending.bezig') : '';
  return (
    <p role="status" className={classes.klein}>
      {words}
    </p>
  );
}
