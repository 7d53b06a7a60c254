import { Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../api/useApi.ts';
import { Form } from '../../ui/form/Form.tsx';

/** Says something back. */
export function Reageer({ opmerkingId, onClose }: { opmerkingId: string; onClose: () => void }) {
  const { t } = useTranslation('opmerkingen');
  const write = useWrite('POST /opmerkingen/:id/reacties');
  const form = useForm({ initialValues: { tekst: '' } });
  const send = async (body: { tekst: string }) => {
    await write.mutateAsync({ params: { id: opmerkingId }, body });
    onClose();
  };
  return (
    <Form form={form} send={send} submit={t('stuur')} onCancel={onClose}>
      <Textarea
        label={t('reactie')}
        maxLength={2000}
        autosize
        minRows={2}
        maxRows={8}
        data-autofocus
        {...form.getInputProps('tekst')}
      />
    </Form>
  );
}
