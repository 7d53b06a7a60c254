import { Button, TextInput } from '@mantine/core';
import type { Samenstelling } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.api';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../ui/time/local.ts';
import { useNow } from '../../ui/time/useNow.ts';
import classes from './Lidmaatschappen.module.css';

interface Props {
  /** The day of the list; empty is now. */
  op: string;
  changes: Pick<Samenstelling, 'vorige' | 'volgende'> | undefined;
  onChange: (op: string) => void;
}

/** On which day one looks: any day, or from one change of people to the next. */
export function AsOf({ op, changes, onChange }: Props) {
  const { t } = useTranslation('lidmaatschappen');
  const today = dayOf(useNow());
  const go = (day: string | null | undefined) => onChange(!day || day === today ? '' : day);
  return (
    <div role="group" aria-label={t('asOf.label')} className={classes.asOf}>
      <TextInput
        type="date"
        label={t('asOf.day')}
        value={op || today}
        onChange={(event) => go(event.currentTarget.value)}
      />
      <Button
        variant="default"
        disabled={!changes?.vorige}
        onClick={() => go(changes?.vorige)}
        aria-label={t('asOf.previousLong')}
      >
        {t('asOf.previous')}
      </Button>
      <Button
        variant="default"
        disabled={!changes?.volgende}
        onClick={() => go(changes?.volgende)}
        aria-label={t('asOf.nextLong')}
      >
        {t('asOf.next')}
      </Button>
      {op && (
        <Button variant="subtle" onClick={() => onChange('')}>
          {t('asOf.today')}
        </Button>
      )}
    </div>
  );
}
