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
  const sleutel = kept.sleutels[ruimte.epoch];
  if (!sleutel) return null;
  return (
    <>
      <Uitnodigen ruimteId={ruimte.id} sleutel={sleutel} />
      <Opschrijven sleutel={sleutel} />
      <Verlaten ruimteId={ruimte.id} ik={ik} />
    </>
  );
}

interface SleutelProps {
  sleutel: Uint8Array<ArrayBuffer>;
}

/** The link with the key, as text and as QR code; shown only when asked for: somebody may look along. */
function Uitnodigen({ ruimteId, sleutel }: SleutelProps & { ruimteId: string }) {
  const { t } = useTranslation('bewonersruimte');
  const { stand } = useRuimte();
  const [link, setLink] = useState<string | null>(null);
  return (
    <Section title={t('uitnodigen.titel')}>
      <p className={classes.maat}>{t('uitnodigen.tekst')}</p>
      {link === null ? (
        <div className={classes.knoppen}>
          <Button onClick={() => void linkNaar(ruimteId, sleutel).then(setLink)}>
            {t('uitnodigen.toon')}
          </Button>
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
            <Button variant="subtle" onClick={() => setLink(null)}>
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
function Opschrijven({ sleutel }: SleutelProps) {
  const { t } = useTranslation('bewonersruimte');
  const { ruimte, ik, stand, onKept } = useRuimte();
  const [kaart, setKaart] = useState<string[] | null>(null);
  const klaar = async (): Promise<void> => {
    onKept(await keepRuimte(ik, ruimte.id, { opgeschreven: true }));
    setKaart(null);
  };
  return (
    <Section title={t('opschrijven.titel')}>
      <p className={classes.maat}>{t('opschrijven.tekst')}</p>
      {kaart === null ? (
        <div className={classes.knoppen}>
          <Button variant="default" onClick={() => void kaartVan(sleutel).then(setKaart)}>
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
            <Button variant="subtle" onClick={() => setKaart(null)}>
              {t('verberg')}
            </Button>
          </div>
        </div>
      )}
    </Section>
  );
}
