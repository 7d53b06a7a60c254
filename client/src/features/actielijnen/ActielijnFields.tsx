import { Checkbox, MultiSelect, NativeSelect, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import classes from './Actielijn.module.css';
import type { ActielijnValues } from './actielijn.values.ts';
import type { useKeuzes } from './useKeuzes.ts';

interface Props {
  form: UseFormReturnType<ActielijnValues>;
  keuzes: ReturnType<typeof useKeuzes>;
}

/** The fields of the form of an actielijn. */
export function ActielijnFields({ form, keuzes }: Props) {
  const { t } = useTranslation('actielijnen');
  const { periode } = form.values;
  const several = [
    ['trekkerIds', t('feiten.trekkers'), keuzes.trekkers],
    ['groepIds', t('feiten.groepen'), keuzes.groepen],
    ['partnerIds', t('feiten.partners'), keuzes.partners],
    ['buurten', t('feiten.buurten'), keuzes.buurten],
  ] as const;
  return (
    <>
      <TextInput label={t('edit.titel')} maxLength={140} data-autofocus {...form.getInputProps('titel')} />
      {several.map(([key, label, data]) => (
        <MultiSelect
          key={key}
          label={label}
          data={data}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('edit.clear', { label }) }}
          nothingFoundMessage={t('filter.nothing')}
          {...form.getInputProps(key)}
        />
      ))}
      <div className={classes.columns}>
        <TextInput type="date" label={t('edit.van')} {...form.getInputProps('periode.van')} />
        <TextInput
          type="date"
          label={t('edit.tot')}
          value={periode.tot ?? ''}
          onChange={(event) => form.setFieldValue('periode.tot', event.currentTarget.value || null)}
          error={form.errors['periode.tot']}
        />
      </div>
      <TextInput
        type="number"
        inputMode="numeric"
        min={7}
        max={366}
        label={t('edit.ritme')}
        description={t('edit.ritmeHint')}
        value={Number.isNaN(form.values.ritmeDagen) ? '' : form.values.ritmeDagen}
        onChange={(event) => form.setFieldValue('ritmeDagen', event.currentTarget.valueAsNumber)}
        error={form.errors.ritmeDagen}
      />
      <NativeSelect
        label={t('edit.openbaarheid')}
        data={(['groep', 'alliantie', 'openbaar'] as const).map((value) => ({
          value,
          label: t(`openbaarheid.${value}`),
        }))}
        {...form.getInputProps('openbaarheid')}
      />
      <Checkbox label={t('edit.doorbraak')} {...form.getInputProps('doorbraak', { type: 'checkbox' })} />
    </>
  );
}
