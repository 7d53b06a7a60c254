import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { MAX_REDEN, reactieSchema, type Reactie } from '@opgaveteams/shared/bewonersruimtes/gesprek.schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { showDone } from '../../ui/notice/messages.tsx';
import type { Bericht } from './gesprek.stand.ts';
import classes from './Gesprek.module.css';
import { useRuimte } from './useRuimte.ts';
import { useZorg } from './useZorg.ts';

interface Props {
  bericht: Bericht;
  antwoord: () => void;
  reageer: (reactie: Reactie) => void;
}

/** What opens at the end of the conversation comes into view. */
const inBeeld = (el: HTMLElement | null): void => el?.scrollIntoView({ block: 'nearest' });

/** What one can do with a message. */
export function BerichtDoen({ bericht, antwoord, reageer }: Props) {
  const { t } = useTranslation('bewonersruimte');
  const { naamVan } = useRuimte();
  const [open, setOpen] = useState<'reageer' | 'meer' | null>(null);
  const naam = naamVan(bericht.afzender);
  const kies = (reactie: Reactie): void => {
    setOpen(null);
    reageer(reactie);
  };
  const knop = (wat: 'reageer' | 'meer', label: string, wie: string) => (
    <Button
      variant="subtle"
      size="compact-md"
      aria-expanded={open === wat}
      aria-label={wie}
      onClick={() => setOpen(open === wat ? null : wat)}
    >
      {label}
    </Button>
  );
  return (
    <>
      <div className={classes.doen}>
        {!bericht.verborgen && (
          <>
            <Button
              variant="subtle"
              size="compact-md"
              onClick={antwoord}
              aria-label={t('gesprek.antwoordOp', { naam })}
            >
              {t('gesprek.antwoord')}
            </Button>
            {knop('reageer', t('gesprek.reageer'), t('gesprek.reageerOp', { naam }))}
          </>
        )}
        {bericht.volgnummer !== null && knop('meer', t('gesprek.meer'), t('gesprek.meerOver', { naam }))}
      </div>
      {open === 'reageer' && (
        <div
          ref={inBeeld}
          role="group"
          aria-label={t('gesprek.reageerOp', { naam })}
          className={classes.keuzes}
        >
          {reactieSchema.options.map((reactie) => (
            <Button key={reactie} variant="default" size="compact-md" onClick={() => kies(reactie)}>
              {t(`reactie.${reactie}`)}
            </Button>
          ))}
        </div>
      )}
      {open === 'meer' && bericht.volgnummer !== null && (
        <Meer bericht={bericht} volgnummer={bericht.volgnummer} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

interface MeerProps {
  bericht: Bericht;
  volgnummer: number;
  onClose: () => void;
}

/** Hide it or show it again, or ask the hosts to look at it. */
function Meer({ bericht, volgnummer, onClose }: MeerProps) {
  const { t } = useTranslation('bewonersruimte');
  const deel = useRuimte();
  const { verberg, toon, bezig } = useZorg(deel);
  const [meldt, setMeldt] = useState(false);
  const eigen = bericht.afzender === deel.ik;
  const { ikBenGastgever } = deel.ruimte;
  const magTonen = ikBenGastgever || deel.stand.eigenVerborgen.has(volgnummer);
  const doe = (act: (volgnummer: number) => Promise<void>): void => void act(volgnummer).then(onClose);
  const naam = deel.naamVan(bericht.afzender);
  return (
    <div ref={inBeeld} role="group" aria-label={t('gesprek.meerOver', { naam })} className={classes.keuzes}>
      {!bericht.verborgen && (eigen || ikBenGastgever) && (
        <Button variant="default" size="compact-md" disabled={bezig} onClick={() => doe(verberg)}>
          {t('gesprek.verberg')}
        </Button>
      )}
      {bericht.verborgen && magTonen && (
        <Button variant="default" size="compact-md" disabled={bezig} onClick={() => doe(toon)}>
          {t('gesprek.toon')}
        </Button>
      )}
      {!bericht.verborgen && !eigen && (
        <Button variant="default" size="compact-md" onClick={() => setMeldt(true)}>
          {t('melding.knop')}
        </Button>
      )}
      {bericht.verborgen && !magTonen && <p>{t('gesprek.verborgenUitleg')}</p>}
      {meldt && <Meld bericht={bericht} onClose={onClose} />}
    </div>
  );
}

/** Tells the hosts which message, and why. */
function Meld({ bericht, onClose }: { bericht: Bericht; onClose: () => void }) {
  const { t } = useTranslation('bewonersruimte');
  const { gesprek } = useRuimte();
  const form = useForm({
    initialValues: { reden: '' },
    validate: { reden: (reden) => (reden.trim() === '' ? t('melding.redenNodig') : null) },
  });
  const send = async ({ reden }: { reden: string }): Promise<void> => {
    try {
      await gesprek.meld({ op: bericht.id, reden: reden.trim() });
    } catch {
      return form.setFieldError('reden', t('nietBewaard'));
    }
    onClose();
    await showDone(t('melding.klaar'));
  };
  return (
    <Dialog opened onClose={onClose} title={t('melding.knop')}>
      <p>{t('melding.uitleg')}</p>
      <Form form={form} send={send} submit={t('melding.stuur')} onCancel={onClose}>
        <TextInput
          label={t('melding.reden')}
          maxLength={MAX_REDEN}
          data-autofocus
          {...form.getInputProps('reden')}
        />
      </Form>
    </Dialog>
  );
}
