import { Button, Checkbox } from '@mantine/core';
import { toonCode } from '@opgaveteams/shared/uitnodigingen/uitnodiging.code';
import type { Uitnodiging } from '@opgaveteams/shared/uitnodigingen/uitnodiging.schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/i18n.ts';
import { Page } from '../../ui/page/Page.tsx';
import { momentInWords } from '../../ui/time/words.ts';
import { posterTalen, type PosterTaal } from './poster.talen.ts';
import { QrCode } from '../../ui/qr/QrCode.tsx';
import classes from './Poster.module.css';

/** A page of A4 for on a wall: what it is, a QR code, the code to type, and one sentence in each chosen language. */
export function Poster({ uitnodiging }: { uitnodiging: Uitnodiging }) {
  const { t } = useTranslation('meedoen');
  const [talen, setTalen] = useState<string[]>(['nl', 'en', 'tr', 'ar']);
  const { groep, code } = uitnodiging;
  return (
    <Page
      title={t('poster.title')}
      lead={code ? t('poster.lead') : t('poster.noCode')}
      back={{ to: `/groepen/${groep.id}`, label: t('poster.back', { groep: groep.naam }) }}
    >
      {code && (
        <>
          <div className={classes.choices}>
            <Checkbox.Group label={t('poster.languages')} value={talen} onChange={setTalen}>
              <div className={classes.languages}>
                {Object.entries(posterTalen).map(([taal, { naam }]) => (
                  <Checkbox key={taal} value={taal} label={<span lang={taal}>{naam}</span>} />
                ))}
              </div>
            </Checkbox.Group>
            <Button onClick={() => window.print()}>{t('poster.print')}</Button>
          </div>
          <Blad uitnodiging={uitnodiging} code={code} talen={talen} />
        </>
      )}
    </Page>
  );
}

interface BladProps {
  uitnodiging: Uitnodiging;
  code: string;
  talen: string[];
}

function Blad({ uitnodiging: { groep, bijeenkomst }, code, talen }: BladProps) {
  const { t } = useTranslation('meedoen');
  const { origin, host } = window.location;
  const gekozen = (Object.keys(posterTalen) as PosterTaal[]).filter((taal) => talen.includes(taal));
  return (
    <article className={classes.sheet} aria-label={t('poster.title')}>
      <div>
        <p className={classes.groep}>{groep.naam}</p>
        {bijeenkomst && (
          <p className={classes.when}>
            {bijeenkomst.titel}
            <br />
            {momentInWords(new Date(bijeenkomst.begin), currentLanguage(), new Date(0))}
            {bijeenkomst.plaats && `, ${bijeenkomst.plaats}`}
          </p>
        )}
      </div>
      <QrCode
        tekst={`${origin}/meedoen#${code}`}
        label={t('poster.qr', { adres: `${host}/meedoen` })}
        className={classes.qr}
      />
      <p className={classes.address}>
        {`${host}/meedoen`} <strong className={classes.code}>{toonCode(code)}</strong>
      </p>
      <ul className={classes.sentences}>
        {gekozen.map((taal) => (
          <li key={taal} lang={taal} dir={posterTalen[taal].dir}>
            <strong>{posterTalen[taal].kop}</strong> {posterTalen[taal].zin}
          </li>
        ))}
      </ul>
    </article>
  );
}
