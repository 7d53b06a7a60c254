import { Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { mijlpaalSchema } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import { tekst } from '@opgaveteams/shared/http/contract';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { showDone } from '../../ui/notice/messages.tsx';
import type { Mijlpaal, PutMijlpaal } from './useMijlpalen.ts';

interface Props {
  mijlpaal: Mijlpaal;
  onMove: PutMijlpaal;
  onClose: () => void;
}

/** Gives a mijlpaal another date, with why: both stay visible. */
export function VerschuifDialog({ mijlpaal, onMove, onClose }: Props) {
  const { t } = useTranslation('lijnen');
  const schema = mijlpaalSchema
    .pick({ datum: true })
    .extend({ reden: tekst(280).min(1, { error: t('verschuif.waaromLeeg') }) })
    .refine(({ datum }) => datum !== mijlpaal.datum, { path: ['datum'], error: t('verschuif.zelfde') });
  const form = useForm({
    initialValues: { datum: mijlpaal.datum, reden: '' },
    validate: schemaResolver(schema, { sync: true }),
  });
  const send = async (values: { datum: string; reden: string }) => {
    await onMove({ ...mijlpaal, ...values });
    await showDone(t('verschuif.gedaan'));
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('verschuif.titel', { titel: mijlpaal.titel })}>
      <Form form={form} send={send} submit={t('verschuif.bewaar')} onCancel={onClose}>
        <TextInput type="date" label={t('verschuif.datum')} data-autofocus {...form.getInputProps('datum')} />
        <Textarea
          label={t('verschuif.waarom')}
          description={t('verschuif.waaromHint')}
          maxLength={280}
          minRows={2}
          {...form.getInputProps('reden')}
        />
      </Form>
    </Dialog>
  );
}
