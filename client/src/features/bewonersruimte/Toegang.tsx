import { Button, TextInput } from '@mantine/core';
import { kaartVan } from '@opgaveteams/shared/bewonersruimtes/sleutel.kaart';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepRuimte } from '../../device/ruimtes.ts';
import { Section } from '../../ui/page/Section.tsx';
import { QrCode } from '../../ui/qr/QrCode.tsx';
import { CopyButton } from '../../ui/text/CopyButton.tsx';
import classes from './Bewonersruimte.module.css';
import { linkNaar } from './sleutelbos.ts';
import { useRuimte } from './useRuimte.ts';
import { Verlaten } from './Verlaten.tsx';

/** How others come in, how one keeps the key, and how one leaves. */
export function Toegang() {
  const { ruimte, ik, kept } = useRuimte();
  // One of them at a time: what is shown is what is printed.
  const [open, setOpen] = useState<'link' | 'kaart' | null>(null);
  const sleutel = kept.sleutels.get(ruimte.epoch);
  if (!sleutel) return null;
  const toon = (wat: typeof open) => () => setOpen(wat);
  return (
    <>
      <Uitnodigen sleutel={sleutel} open={open === 'link'} toon={toon('link')} sluit={toon(null)} />
      <Opschrijven sleutel={sleutel} open={open === 'kaart'} toon={toon('kaart')} sluit={toon(null)} />
      <Verlaten ruimte={ruimte} ik={ik} />
    </>
  );
}

interface SleutelProps {
  sleutel: Uint8Array<ArrayBuffer>;
  open: boolean;
  toon: () => void;
  sluit: () => void;
}

/** The link with the key, as text and as QR code; shown only when asked for: somebody may look along. */
function Uitnodigen({ sleutel, open, toon, sluit }: SleutelProps) {
  const { t } = useTranslation('bewonersruimte');
  const { ruimte, stand } = useRuimte();
  const [link, setLink] = useState('');
  const show = async (): Promise<void> => {
    setLink(await linkNaar(ruimte.id, sleutel));
    toon();
  };
  return (
    <Section title={t('uitnodigen.titel')}>
      <p className={classes.maat}>{t('uitnodigen.tekst')}</p>
      {!open ? (
        <div className={classes.knoppen}>
          <Button onClick={() => void show()}>{t('uitnodigen.toon')}</Button>
        </div>
      ) : (
        <div className={classes.smal}>
          <TextInput
            label={t('uitnodigen.link')}
            readOnly
            value={link}
            onFocus={(event) => event.currentTarget.select()}
          />
          <div className={classes.knoppen}>
            <CopyButton text={link}>{t('uitnodigen.kopieer')}</CopyButton>
            <Button variant="default" onClick={() => window.print()}>
              {t('uitnodigen.print')}
            </Button>
            <Button variant="subtle" onClick={sluit}>
              {t('verberg')}
            </Button>
          </div>
          <article className={classes.blad} aria-label={t('uitnodigen.blad')}>
            <p className={classes.bladNaam}>{stand.naam}</p>
            <QrCode tekst={link} label={t('uitnodigen.qr')} className={classes.qr} />
            <p>{t('uitnodigen.scan')}</p>
          </article>
        </div>
      )}
    </Section>
  );
}

/** The key as lines to write down: the way back when all devices are gone. */
function Opschrijven({ sleutel, open, toon, sluit }: SleutelProps) {
  const { t } = useTranslation('bewonersruimte');
  const { ruimte, ik, stand, onKept } = useRuimte();
  const [kaart, setKaart] = useState<string[]>([]);
  const show = async (): Promise<void> => {
    setKaart(await kaartVan(sleutel));
    toon();
  };
  const klaar = async (): Promise<void> => {
    onKept(await keepRuimte(ik, ruimte.id, { opgeschreven: ruimte.epoch }));
    sluit();
  };
  return (
    <Section title={t('opschrijven.titel')}>
      <p className={classes.maat}>{t('opschrijven.tekst')}</p>
      {!open ? (
        <div className={classes.knoppen}>
          <Button variant="default" onClick={() => void show()}>
            {t('opschrijven.toon')}
          </Button>
        </div>
      ) : (
        <div className={classes.smal}>
          <article className={classes.blad} aria-label={t('opschrijven.blad')}>
            <p className={classes.bladNaam}>{stand.naam}</p>
            <ol className={classes.kaart}>
              {kaart.map((regel) => (
                <li key={regel}>{regel}</li>
              ))}
            </ol>
            <p>{t('opschrijven.bewaar')}</p>
          </article>
          <div className={classes.knoppen}>
            <Button onClick={() => void klaar()}>{t('opschrijven.klaar')}</Button>
            <Button variant="default" onClick={() => window.print()}>
              {t('opschrijven.print')}
            </Button>
            <Button variant="subtle" onClick={sluit}>
              {t('verberg')}
            </Button>
          </div>
        </div>
      )}
    </Section>
  );
}
