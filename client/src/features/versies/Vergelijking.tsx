import { VisuallyHidden } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { compare, type Blok, type Stuk } from './compare.ts';
import classes from './Versies.module.css';

/** One piece: what went is struck through, what came underlined, and both are said in words. */
function Piece({ stuk }: { stuk: Stuk }) {
  const { t } = useTranslation('versies');
  if (stuk.soort === 'gelijk') return stuk.tekst;
  const Tag = stuk.soort === 'weg' ? 'del' : 'ins';
  return (
    <Tag>
      <VisuallyHidden>{t(`vergelijk.${stuk.soort}`)} </VisuallyHidden>
      {stuk.tekst}
      <VisuallyHidden> ({t('vergelijk.einde')}) </VisuallyHidden>
    </Tag>
  );
}

function Lines({ blok }: { blok: Blok }) {
  const { t } = useTranslation('versies');
  if (blok.soort === 'anders')
    return (
      <p className={classes.changed} dir="auto">
        {blok.stukken.map((stuk, i) => (
          <Piece key={i} stuk={stuk} />
        ))}
      </p>
    );
  const { regels } = blok;
  if (regels.length <= 3)
    return regels.map((regel, i) => (
      <p key={i} className={classes.same} dir="auto">
        {regel}
      </p>
    ));
  return (
    <details className={classes.folded}>
      <summary>{t('vergelijk.zelfde', { count: regels.length })}</summary>
      {regels.map((regel, i) => (
        <p key={i} className={classes.same} dir="auto">
          {regel}
        </p>
      ))}
    </details>
  );
}

/** What is different between two texts; what stayed the same is folded away. */
export function Vergelijking({ van, naar }: { van: string; naar: string }) {
  const { t } = useTranslation('versies');
  const blokken = useMemo(() => compare(van, naar), [van, naar]);
  if (!blokken) return <p role="status">{t('vergelijk.groot')}</p>;
  const count = blokken.filter(({ soort }) => soort === 'anders').length;
  return (
    <>
      <p role="status" className={classes.small}>
        {count === 0 ? t('vergelijk.gelijk') : t('vergelijk.veranderd', { count })}
      </p>
      {count > 0 && (
        <div className={classes.text}>
          {blokken.map((blok, i) => (
            <Lines key={i} blok={blok} />
          ))}
        </div>
      )}
    </>
  );
}
