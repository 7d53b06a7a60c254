import { NativeSelect, type NativeSelectProps } from '@mantine/core';
import { lidRolSchema } from '@opgaveteams/shared/access/access.schema';
import { basisSchema } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import { useTranslation } from 'react-i18next';
import classes from './Lidmaatschappen.module.css';

interface Props {
  /** What the form knows of both fields; without `rol` that is not asked. */
  rol?: NativeSelectProps;
  basis: NativeSelectProps;
}

/** What somebody does in a groep, and how often they come. */
export function RolEnBasis({ rol, basis }: Props) {
  const { t } = useTranslation('lidmaatschappen');
  return (
    <div className={classes.two}>
      {rol && (
        <NativeSelect
          label={t('begin.rol')}
          data={lidRolSchema.options.map((value) => ({ value, label: t(`rol.${value}`) }))}
          {...rol}
        />
      )}
      <NativeSelect
        label={t('begin.basis')}
        data={basisSchema.options.map((value) => ({ value, label: t(`basis.${value}`) }))}
        {...basis}
      />
    </div>
  );
}
