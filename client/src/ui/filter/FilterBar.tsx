import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Choice } from '../form/Choice.tsx';
import type { ChoiceOption } from '../form/Choice.tsx';
import type { Filters } from './useFilters.ts';
import classes from './FilterBar.module.css';

interface Field<Key extends string> {
  key: Key;
  label: string;
  options: readonly ChoiceOption<string>[];
}

interface Props<Key extends string> {
  filters: Filters<Key>;
  fields: readonly Field<Key>[];
  /** What the list holds now, in words: "12 actielijnen". Said politely when it changes. */
  result?: string;
}

/** The filters of a list, in a row. Their state is in the address; see `useFilters`. */
export function FilterBar<Key extends string>({ filters, fields, result }: Props<Key>) {
  const { t } = useTranslation('ui');
  return (
    <div role="group" aria-label={t('filter.label')} className={classes.bar}>
      {fields.map(({ key, label, options }) => (
        <Choice
          key={key}
          label={label}
          value={filters.values[key]}
          options={[{ value: '', label: t('filter.all') }, ...options]}
          onChange={(value) => filters.set(key, value)}
        />
      ))}
      {filters.active && (
        <Button variant="subtle" onClick={filters.clear}>
          {t('filter.clear')}
        </Button>
      )}
      <p role="status" className={classes.result}>
        {result}
      </p>
    </div>
  );
}
