import { NativeSelect } from '@mantine/core';
import type { Lidmaatschap } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import { vrijeZetels } from '@opgaveteams/shared/zetels/zetel.policy';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/useApi.ts';

interface Props {
  lid: Lidmaatschap;
  /** The id of a seat; empty: none. */
  value: string;
  onChange: (zetelId: string) => void;
}

/** On which seat of the groep somebody sits: the own one, one that is free, or none. Nothing where there are no seats. */
export function PlekVeld({ lid, value, onChange }: Props) {
  const { t } = useTranslation('lidmaatschappen');
  const { data } = useApi('GET /zetels', { query: { groep: lid.groep.id } });
  const free = (data?.items ?? []).filter((z) => z.id !== lid.zetel?.id && vrijeZetels(z) > 0);
  const choices = [...(lid.zetel ? [lid.zetel] : []), ...free];
  if (choices.length === 0) return null;
  return (
    <NativeSelect
      label={t('plek.which')}
      description={value && value !== lid.zetel?.id ? t('plek.whichHint') : null}
      data={[
        { value: '', label: t('plek.none') },
        ...choices.map(({ id, naam }) => ({ value: id, label: naam })),
      ]}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
