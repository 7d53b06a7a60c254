import { Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../api/useApi.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';

/** Does not publish what somebody wrote; says why, to who sent it. */
export function WeigerDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('reacties');
  const write = useWrite('POST /reacties/beoordelingen');
  const form = useForm({
    initialValues: { reden: '' },
    validate: { reden: (reden) => (reden.trim() === '' ? t('waaromLeeg') : null) },
  });
  const send = async ({ reden }: typeof form.values): Promise<void> => {
    await write.mutateAsync({ body: { ids: [id], besluit: 'geweigerd', reden } });
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('weiger')}>
      <Form form={form} send={send} submit={t('weiger')} onCancel={onClose}>
        <Textarea
          label={t('waarom')}
          description={t('weigerUitleg')}
          maxLength={1000}
          data-autofocus
          {...form.getInputProps('reden')}
        />
      </Form>
    </Dialog>
  );
}
