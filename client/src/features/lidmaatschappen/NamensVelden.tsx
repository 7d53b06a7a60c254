import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAlliantie } from '../../api/ik.ts';
import { useApi } from '../../api/useApi.ts';
import type { NamensKeuze } from './begin.ts';
import classes from './Lidmaatschappen.module.css';

interface Props {
  value: NamensKeuze;
  error?: ReactNode;
  onChange: (value: NamensKeuze) => void;
}

const soorten = ['zichzelf', 'bewoners', 'organisatie', 'thema'] as const;

/** In whose name somebody sits in a groep: first the kind, then which one. */
export function NamensVelden({ value, error, onChange }: Props) {
  const { t } = useTranslation('lidmaatschappen');
  const themas = useAlliantie()?.themas ?? [];
  const { data } = useApi(
    'GET /organisaties',
    { query: { aantal: 100 } },
    { enabled: value.soort === 'organisatie' },
  );
  const choose = { value: '', label: t('namens.choose') };
  return (
    <div className={classes.two}>
      <NativeSelect
        label={t('namens.label')}
        data={soorten.map((soort) => ({ value: soort, label: t(`namens.kind.${soort}`) }))}
        value={value.soort}
        onChange={(event) => {
          const soort = soorten.find((each) => each === event.currentTarget.value);
          if (soort) onChange({ ...value, soort });
        }}
      />
      {value.soort === 'organisatie' && (
        <NativeSelect
          label={t('namens.which.organisatie')}
          data={[choose, ...(data?.items ?? []).map(({ id, naam }) => ({ value: id, label: naam }))]}
          value={value.organisatieId}
          error={error}
          onChange={(event) => onChange({ ...value, organisatieId: event.currentTarget.value })}
        />
      )}
      {value.soort === 'thema' && (
        <NativeSelect
          label={t('namens.which.thema')}
          data={[choose, ...themas.map(({ id, naam }) => ({ value: id, label: naam }))]}
          value={value.themaId}
          error={error}
          onChange={(event) => onChange({ ...value, themaId: event.currentTarget.value })}
        />
      )}
    </div>
  );
}
