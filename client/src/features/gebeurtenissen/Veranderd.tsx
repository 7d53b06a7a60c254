import type { Gebeurtenis } from '@opgaveteams/shared/gebeurtenissen/gebeurtenis.schema';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { GebeurtenisRegel } from './GebeurtenisRegel.tsx';
import { gather } from './gather.ts';
import classes from './Gebeurtenissen.module.css';

/** How many lines one takes in at a glance. */
const atFirst = 8;

/** What others did, newest first; the same thing twice is one line. */
export function Veranderd({ gebeurtenissen }: { gebeurtenissen: Gebeurtenis[] }) {
  const { t } = useTranslation('gebeurtenissen');
  const [all, setAll] = useState(false);
  const lines = gather(gebeurtenissen);
  if (lines.length === 0) return <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>;
  return (
    <>
      <ul className={classes.list}>
        {(all ? lines : lines.slice(0, atFirst)).map((gebeurtenis) => (
          <li key={gebeurtenis.id}>
            <GebeurtenisRegel gebeurtenis={gebeurtenis} />
          </li>
        ))}
      </ul>
      {!all && lines.length > atFirst && (
        <p>
          <Button variant="default" onClick={() => setAll(true)}>
            {t('more', { count: lines.length - atFirst })}
          </Button>
        </p>
      )}
    </>
  );
}
