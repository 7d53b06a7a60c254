import { NativeSelect, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { nieuwActiepuntSchema } from '@opgaveteams/shared/actiepunten/actiepunt.schema';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../api/useApi.ts';
import { Form } from '../../ui/form/Form.tsx';
import { showDone } from '../../ui/notice/messages.tsx';
import { useActiehouders } from './people.ts';

interface Choice {
  id: string;
  naam: string;
}

export interface ActiepuntFormProps {
  /** The groepen of which one gets it; with several one chooses. */
  groepen: Choice[];
  bijeenkomstId?: string | undefined;
  actielijnId?: string | undefined;
  onDone: () => void;
}

/** Notes an actiepunt: what, who, by when. */
export function ActiepuntForm({ groepen, bijeenkomstId, actielijnId, onDone }: ActiepuntFormProps) {
  const { t } = useTranslation('actiepunten');
  const write = useWrite('POST /actiepunten');
  const form = useForm({
    initialValues: {
      groepId: groepen[0]?.id ?? '',
      tekst: '',
      actiehouderId: null as string | null,
      datum: null as string | null,
      bijeenkomstId: bijeenkomstId ?? null,
      actielijnId: actielijnId ?? null,
    },
    validate: schemaResolver(nieuwActiepuntSchema, { sync: true }),
  });
  const { values } = form;
  const actiehouders = useActiehouders(values.groepId);

  const send = async (body: typeof values) => {
    await write.mutateAsync({ body });
    await showDone(t('form.saved'));
    onDone();
  };

  return (
    <Form form={form} send={send} submit={t('form.submit')} onCancel={onDone}>
      {groepen.length > 1 && (
        <NativeSelect
          label={t('form.groep')}
          data={groepen.map(({ id, naam }) => ({ value: id, label: naam }))}
          {...form.getInputProps('groepId')}
        />
      )}
      <TextInput label={t('form.tekst')} maxLength={280} data-autofocus {...form.getInputProps('tekst')} />
      <NativeSelect
        label={t('form.actiehouder')}
        data={actiehouders}
        value={values.actiehouderId ?? ''}
        onChange={(event) => form.setFieldValue('actiehouderId', event.currentTarget.value || null)}
        error={form.errors.actiehouderId}
      />
      <TextInput
        type="date"
        label={t('form.datum')}
        value={values.datum ?? ''}
        onChange={(event) => form.setFieldValue('datum', event.currentTarget.value || null)}
        error={form.errors.datum}
      />
    </Form>
  );
}
