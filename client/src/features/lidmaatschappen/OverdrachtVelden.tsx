import { NativeSelect } from '@mantine/core';
import type { Lidmaatschap } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/useApi.ts';
import { NIEMAND, overdracht, type Overdracht } from './overdracht.ts';
import classes from './Lidmaatschappen.module.css';

/** What somebody who goes, or gets another rol, leaves behind in the groep on that day. */
export function useOverdracht(lid: Lidmaatschap, dag: string): Overdracht {
  const query = { groep: lid.groep.id, aantal: 100, ...(dag && { op: dag }) };
  const { data } = useApi('GET /lidmaatschappen', { query }, { keep: true });
  // Before one knows who else is in, nothing is asked; the server asks then.
  return data ? overdracht(lid, data.items) : { nodig: false, anderen: [] };
}

interface OpvolgerProps {
  overdracht: Overdracht;
  value: string;
  error?: ReactNode;
  onChange: (value: string) => void;
}

/** Who takes over from the last one that leads. */
export function OpvolgerVeld({ overdracht: { anderen }, value, error, onChange }: OpvolgerProps) {
  const { t } = useTranslation('lidmaatschappen');
  return (
    <NativeSelect
      label={t('over.who')}
      description={t('over.whoHint')}
      data={[
        { value: '', label: t('over.choose') },
        ...anderen.map(({ id, naam }) => ({ value: id, label: naam })),
        { value: NIEMAND, label: t('over.nobody') },
      ]}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** The open actiepunten of somebody in a groep, of which this reader may give each to another. */
export function useOpenActiepunten(lid: Lidmaatschap) {
  const { id } = lid.persoon;
  const query = { groep: lid.groep.id, status: 'open' as const, aantal: 100, ...(id && { actiehouder: id }) };
  const { data } = useApi('GET /actiepunten', { query }, { enabled: id !== null });
  return data?.items ?? [];
}

interface ActiepuntenProps {
  lid: Lidmaatschap;
  punten: ReturnType<typeof useOpenActiepunten>;
  anderen: Overdracht['anderen'];
  /** By actiepunt: the person who takes it, or nobody; absent is: stays. */
  value: Record<string, string>;
  onChange: (value: Record<string, string>) => void;
}

/** What somebody still had to do here: each stays with them, goes to another, or waits for somebody. */
export function ActiepuntenVelden({ lid, punten, anderen, value, onChange }: ActiepuntenProps) {
  const { t } = useTranslation('lidmaatschappen');
  if (punten.length === 0) return null;
  const naam = lid.persoon.naam ?? '';
  const choices = [
    { value: '', label: t('over.stays', { naam }) },
    ...anderen.map(({ persoonId, naam: ander }) => ({ value: persoonId, label: ander })),
    { value: NIEMAND, label: t('over.free') },
  ];
  return (
    <fieldset className={classes.fields}>
      <legend className={classes.legend}>{t('over.actions', { count: punten.length, naam })}</legend>
      {punten.map(({ id, tekst }) => (
        <NativeSelect
          key={id}
          label={tekst}
          data={choices}
          value={value[id] ?? ''}
          onChange={(event) => onChange({ ...value, [id]: event.currentTarget.value })}
        />
      ))}
    </fieldset>
  );
}
