import { NumberInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { correctierondeSchema } from '@opgaveteams/shared/vaststellingen/vaststelling.schema';
import type { Vaststelling } from '@opgaveteams/shared/vaststellingen/vaststelling.schema';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../../api/useApi.ts';
import { onNewest } from '../../../ui/conflict/onNewest.ts';
import { Dialog } from '../../../ui/dialog/Dialog.tsx';
import { Form } from '../../../ui/form/Form.tsx';
import { showDone } from '../../../ui/notice/messages.tsx';

/** Lays the verslag before the members for some days, or gives them more. */
export function CorrectieDialog({
  vaststelling,
  onClose,
}: {
  vaststelling: Vaststelling;
  onClose: () => void;
}) {
  const { t } = useTranslation('leven');
  const write = useWrite('PUT /vaststellingen/:id/correctieronde');
  const form = useForm({
    initialValues: { dagen: 7 },
    validate: schemaResolver(correctierondeSchema, { sync: true }),
  });
  const send = async (body: { dagen: number }) => {
    await onNewest(vaststelling, ({ id, versie }) => write.mutateAsync({ params: { id }, versie, body }));
    await showDone(t('ronde.gedaan'));
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('ronde.title')}>
      <Form form={form} send={send} submit={t('ronde.submit')} onCancel={onClose}>
        <p>{t('ronde.uitleg')}</p>
        <NumberInput
          label={t('ronde.dagen')}
          min={1}
          max={60}
          allowDecimal={false}
          hideControls
          data-autofocus
          {...form.getInputProps('dagen')}
        />
      </Form>
    </Dialog>
  );
}
