import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import type { Openbaarheid } from '@opgaveteams/shared/access/access.schema';
import { nieuweActielijnSchema } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useWrite } from '../../api/useApi.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';

/** Begins an actielijn: a title and what will be done. The rest is filled in on its page. */
export function NieuweActielijnDialog({
  opgaveteamId,
  onClose,
}: {
  opgaveteamId: string;
  onClose: () => void;
}) {
  const { t } = useTranslation('actielijnen');
  const navigate = useNavigate();
  const write = useWrite('POST /actielijnen');
  const form = useForm({
    initialValues: { opgaveteamId, titel: '', wat: '', openbaarheid: 'openbaar' as Openbaarheid },
    validate: schemaResolver(nieuweActielijnSchema, { sync: true }),
  });
  const send = async (body: typeof form.values) => {
    const { id } = await write.mutateAsync({ body });
    onClose();
    await navigate(`/actielijnen/${id}`);
  };
  return (
    <Dialog opened onClose={onClose} title={t('new.open')}>
      <Form form={form} send={send} submit={t('new.submit')} onCancel={onClose}>
        <TextInput label={t('edit.titel')} maxLength={140} data-autofocus {...form.getInputProps('titel')} />
        <Textarea label={t('wat.title')} maxLength={4000} {...form.getInputProps('wat')} />
        <NativeSelect
          label={t('edit.openbaarheid')}
          data={(['openbaar', 'alliantie', 'groep'] as const).map((value) => ({
            value,
            label: t(`openbaarheid.${value}`),
          }))}
          {...form.getInputProps('openbaarheid')}
        />
      </Form>
    </Dialog>
  );
}
