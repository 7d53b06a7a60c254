import { TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { wijzigActiepuntSchema } from '@opgaveteams/shared/actiepunten/actiepunt.schema';
import type { Actiepunt } from '@opgaveteams/shared/actiepunten/actiepunt.schema';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../api/useApi.ts';
import { Form } from '../../ui/form/Form.tsx';
import { showDone } from '../../ui/notice/messages.tsx';

interface Props {
  punt: Actiepunt;
  onClose: () => void;
}

/** Says why an actiepunt is no longer needed. It stays readable, with its reason. */
export function ActiepuntVervalt({ punt, onClose }: Props) {
  const { t } = useTranslation('actiepunten');
  const write = useWrite('PATCH /actiepunten/:id');
  const form = useForm({
    initialValues: { status: 'vervallen' as const, reden: '' },
    validate: schemaResolver(wijzigActiepuntSchema, { sync: true }),
  });
  const send = async (body: typeof form.values) => {
    await write.mutateAsync({ params: { id: punt.id }, body, versie: punt.versie });
    await showDone(t('lapse.done'));
    onClose();
  };
  return (
    <Form form={form} send={send} submit={t('lapse.submit')} onCancel={onClose}>
      <p>{punt.tekst}</p>
      <TextInput label={t('lapse.reden')} maxLength={280} data-autofocus {...form.getInputProps('reden')} />
    </Form>
  );
}
