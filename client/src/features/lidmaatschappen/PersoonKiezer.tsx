import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/useApi.ts';

interface Props {
  label: string;
  error?: ReactNode;
  onChange: (persoonId: string) => void;
}

/** Finds somebody of the alliance by name: type a few letters, choose from the list. */
export function PersoonKiezer({ label, error, onChange }: Props) {
  const { t } = useTranslation('lidmaatschappen');
  const [words, setWords] = useState('');
  const [settled] = useDebouncedValue(words.trim(), 200);
  const { data, isFetching } = useApi('GET /personen', { query: { q: settled, aantal: 20 } }, { keep: true });
  const options = (data?.items ?? []).map(({ id, naam, functie }) => ({
    value: id,
    label: functie ? `${naam} – ${functie}` : naam,
  }));
  return (
    <Select
      label={label}
      error={error}
      placeholder={t('begin.persoonHint')}
      searchable
      data-autofocus
      data={options}
      // The server has searched; what it found is shown as it is.
      filter={({ options: found }) => found}
      onSearchChange={setWords}
      onChange={(id) => onChange(id ?? '')}
      nothingFoundMessage={isFetching ? t('begin.searching') : t('begin.notFound')}
      maxDropdownHeight={260}
      comboboxProps={{ withinPortal: true }}
    />
  );
}
