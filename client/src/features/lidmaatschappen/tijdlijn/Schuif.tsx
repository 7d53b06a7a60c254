import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../../../api/now.ts';
import { currentLanguage } from '../../../i18n/i18n.ts';
import { dayOf } from '../../../ui/time/local.ts';
import { dateInWords } from '../../../ui/time/words.ts';
import { alles, DAG, type Rij } from './tijdlijn.ts';
import classes from './Tijdlijn.module.css';

interface Props {
  rijen: readonly Rij[];
  op: number;
  onOp: (op: string) => void;
}

/** Slides through the days; the day holds once one lets go, so that each day in between asks nothing. */
export function Schuif({ rijen, op, onOp }: Props) {
  const { t } = useTranslation('lidmaatschappen');
  const now = serverNow().getTime();
  const { van, duur } = alles(rijen, now);
  const [sliding, setSliding] = useState<number | null>(null);
  const value = sliding ?? Math.round((op - van) / DAG);
  const shown = new Date(van + value * DAG);
  const settle = () => {
    if (sliding === null) return;
    const day = dayOf(shown);
    setSliding(null);
    onOp(day === dayOf(new Date(now)) ? '' : day);
  };
  const words = dateInWords(shown, currentLanguage());
  return (
    <label className={classes.slider}>
      <span>{t('line.day', { dag: words })}</span>
      <input
        type="range"
        min={0}
        max={Math.ceil(duur / DAG)}
        value={value}
        aria-valuetext={words}
        onChange={(event) => setSliding(Number(event.currentTarget.value))}
        onPointerUp={settle}
        onKeyUp={settle}
        onBlur={settle}
      />
    </label>
  );
}
