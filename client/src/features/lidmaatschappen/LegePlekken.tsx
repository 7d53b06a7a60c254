import { Button } from '@mantine/core';
import { vrijeZetels } from '@opgaveteams/shared/zetels/zetel.policy';
import type { Zetel } from '@opgaveteams/shared/zetels/zetel.schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyDialog } from '../../ui/dialog/lazyDialog.tsx';
import { useNamens } from '../../ui/spreken/useNamens.ts';
import classes from './Lidmaatschappen.module.css';

const BeginForm = lazyDialog(async () => (await import('./BeginForm.tsx')).BeginForm);

/** The seats of a groep that nobody holds: they stay visible among its members. */
export function LegePlekken({ zetels, fill }: { zetels: readonly Zetel[]; fill: boolean }) {
  const { t } = useTranslation('lidmaatschappen');
  const empty = zetels.filter((zetel) => vrijeZetels(zetel) > 0);
  if (empty.length === 0) return null;
  return (
    <ul className={`${classes.list} ${classes.wide}`} aria-label={t('plek.empty')}>
      {empty.map((zetel) => (
        <li key={zetel.id}>
          <LegePlek zetel={zetel} fill={fill} />
        </li>
      ))}
    </ul>
  );
}

const niemand = { soort: 'zichzelf', naam: null };

function LegePlek({ zetel, fill }: { zetel: Zetel; fill: boolean }) {
  const { t } = useTranslation('lidmaatschappen');
  const [filling, setFilling] = useState(false);
  const { naam, uitleg, aantal, rol } = zetel;
  const free = vrijeZetels(zetel);
  const behalf = useNamens(zetel.namens ?? niemand);
  const parts = [rol !== null && rol !== 'lid' ? t(`rol.${rol}`) : null, behalf, uitleg].filter(Boolean);
  return (
    <div className={classes.member}>
      <span aria-hidden="true" className={classes.nobody} />
      <div className={classes.words}>
        <p className={classes.name}>{naam}</p>
        {parts.length > 0 && <p className={classes.small}>{parts.join(' · ')}</p>}
        <p className={classes.open}>{aantal === null ? t('plek.nobody') : t('plek.free', { count: free })}</p>
      </div>
      {fill && (
        <Button
          variant="subtle"
          className={classes.change}
          aria-label={t('plek.fillOf', { naam })}
          onClick={() => setFilling(true)}
        >
          {t('plek.fill')}
        </Button>
      )}
      {filling && <BeginForm groep={zetel.groep} zetel={zetel} onClose={() => setFilling(false)} />}
    </div>
  );
}
