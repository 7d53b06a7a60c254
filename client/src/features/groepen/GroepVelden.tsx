import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { openbaarheidSchema } from '@opgaveteams/shared/access/access.schema';
import { toetredingSchema } from '@opgaveteams/shared/groepen/groep.schema';
import type { Groep } from '@opgaveteams/shared/groepen/groep.schema';
import { useTranslation } from 'react-i18next';

export type GroepValues = Pick<Groep, 'naam' | 'doel' | 'toetreding' | 'vraag' | 'openbaarheid'>;

/** What one fills in about a groep. */
export function GroepVelden<Values extends GroepValues>({ form }: { form: UseFormReturnType<Values> }) {
  const { t } = useTranslation('groepen');
  return (
    <>
      <TextInput label={t('form.naam')} maxLength={80} data-autofocus {...form.getInputProps('naam')} />
      <Textarea
        label={t('form.doel')}
        description={t('form.doelHint')}
        maxLength={600}
        {...form.getInputProps('doel')}
      />
      <NativeSelect
        label={t('form.toetreding')}
        data={toetredingSchema.options.map((value) => ({ value, label: t(`toetreding.${value}`) }))}
        {...form.getInputProps('toetreding')}
      />
      {form.values.toetreding === 'op_aanvraag' && (
        <TextInput
          label={t('form.vraag')}
          description={t('form.vraagHint')}
          maxLength={200}
          {...form.getInputProps('vraag')}
        />
      )}
      <NativeSelect
        label={t('form.openbaarheid')}
        data={openbaarheidSchema.options.map((value) => ({ value, label: t(`openbaarheid.${value}`) }))}
        {...form.getInputProps('openbaarheid')}
      />
    </>
  );
}
