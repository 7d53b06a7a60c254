import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/useApi.ts';
import classes from './Lidmaatschappen.module.css';

interface Props {
  label: string;
  error?: ReactNode;
  onChange: (persoonId: string) => void;
}

/** Finds somebody of the alliance by name: type a few letters, choose from the list. */
export function PersoonKiezer({ label, error, onChange }: Props) {
  const { t } = useTranslation('lidmaatschappen');
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState({ label: '', naam: '' });
  // What was chosen stands in the field with its function; the server knows names.
  const sought = words === chosen.label ? chosen.naam : words.trim();
  const [settled] = useDebouncedValue(sought, 200);
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
      data={options}
      // The server has searched; what it found is shown as it is.
      filter={({ options: found }) => found}
      searchValue={words}
      onSearchChange={setWords}
      onChange={(id, option) => {
        const person = data?.items.find((each) => each.id === id);
        if (person && option) setChosen({ label: option.label, naam: person.naam });
        onChange(id ?? '');
      }}
      nothingFoundMessage={isFetching ? t('begin.searching') : t('begin.notFound')}
      withScrollArea={false}
      classNames={{ options: classes.options ?? '' }}
      // Inside the dialog, which is what is on screen then.
      comboboxProps={{ withinPortal: false }}
    />
  );
}
