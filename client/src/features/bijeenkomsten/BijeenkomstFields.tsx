import { NativeSelect, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import classes from './Bijeenkomst.module.css';
import type { BijeenkomstValues } from './bijeenkomst.values.ts';

export const soorten = [
  'overleg',
  'themabijeenkomst',
  'bestuursvergadering',
  'alliantiebijeenkomst',
] as const;

/** The fields of the form of a bijeenkomst. */
export function BijeenkomstFields({ form }: { form: UseFormReturnType<BijeenkomstValues> }) {
  const { t } = useTranslation('bijeenkomsten');
  return (
    <>
      <TextInput label={t('edit.titel')} maxLength={140} data-autofocus {...form.getInputProps('titel')} />
      <TextInput type="date" label={t('edit.dag')} {...form.getInputProps('dag')} />
      <div className={classes.columns}>
        <TextInput type="time" label={t('edit.van')} {...form.getInputProps('van')} />
        <TextInput type="time" label={t('edit.tot')} {...form.getInputProps('tot')} />
      </div>
      <TextInput label={t('edit.plaats')} maxLength={140} {...form.getInputProps('plaats')} />
      <TextInput
        type="url"
        inputMode="url"
        label={t('edit.link')}
        description={t('edit.linkHint')}
        maxLength={500}
        {...form.getInputProps('link')}
      />
      <NativeSelect
        label={t('edit.soort')}
        data={soorten.map((value) => ({ value, label: t(`soort.${value}`) }))}
        {...form.getInputProps('soort')}
      />
      <NativeSelect
        label={t('edit.openbaarheid')}
        description={t('edit.openbaarheidHint')}
        data={(['groep', 'alliantie', 'openbaar'] as const).map((value) => ({
          value,
          label: t(`openbaarheid.${value}`),
        }))}
        {...form.getInputProps('openbaarheid')}
      />
    </>
  );
}
