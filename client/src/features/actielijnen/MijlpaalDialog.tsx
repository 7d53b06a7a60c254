import { TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { mijlpaalSchema } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import { regel } from '@opgaveteams/shared/http/contract';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';
import type { PutMijlpaal } from './useMijlpalen.ts';

const schema = mijlpaalSchema.pick({ datum: true }).extend({ titel: regel(140) });

/** Asks for a mijlpaal: what, and by when. */
export function MijlpaalDialog({ onAdd, onClose }: { onAdd: PutMijlpaal; onClose: () => void }) {
  const { t } = useTranslation('actielijnen');
  const form = useForm({
    initialValues: { titel: '', datum: '' },
    validate: schemaResolver(schema, { sync: true }),
  });
  const send = async (values: { titel: string; datum: string }) => {
    await onAdd({ ...values, gehaaldOp: null });
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('mijlpalen.add')}>
      <Form form={form} send={send} submit={t('mijlpalen.save')} onCancel={onClose}>
        <TextInput
          label={t('mijlpalen.titel')}
          maxLength={140}
          data-autofocus
          {...form.getInputProps('titel')}
        />
        <TextInput type="date" label={t('mijlpalen.datum')} {...form.getInputProps('datum')} />
      </Form>
    </Dialog>
  );
}
