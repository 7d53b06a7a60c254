import { NativeSelect } from '@mantine/core';
import type { Actielijn } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import { useState } from 'react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/i18n.ts';
import { dateInWords } from '../../ui/time/words.ts';
import classes from './Actielijn.module.css';

type WatVersie = Actielijn['watVersies'][number];

export interface Props {
  versies: WatVersie[];
  /** Shows what is different between two texts; of another room, so the screen brings it. */
  vergelijking: ComponentType<{ van: string; naar: string }>;
}

/** Any two texts of `wat` beside each other: first what the last change changed. */
export function WatVergelijken({ versies, vergelijking: Vergelijking }: Props) {
  const { t } = useTranslation(['lijnen', 'versies']);
  const last = versies.length;
  const [van, setVan] = useState(last - 1);
  const [met, setMet] = useState(last);
  const data = versies.map(({ versie, van: sinds }) => ({
    value: String(versie),
    label: t('wat.versie', { versie, dag: dateInWords(new Date(sinds), currentLanguage()) }),
  }));
  const tekst = (nummer: number) => versies.find(({ versie }) => versie === nummer)?.tekst ?? '';
  return (
    <div className={classes.compare}>
      <div className={classes.columns}>
        <NativeSelect
          label={t('versies:vergelijk.van')}
          data={data}
          value={String(van)}
          onChange={(event) => setVan(Number(event.currentTarget.value))}
        />
        <NativeSelect
          label={t('versies:vergelijk.met')}
          data={data}
          value={String(met)}
          onChange={(event) => setMet(Number(event.currentTarget.value))}
        />
      </div>
      <Vergelijking van={tekst(van)} naar={tekst(met)} />
    </div>
  );
}
