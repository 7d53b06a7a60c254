import { NativeSelect, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { nieuwProgrammaSchema } from '@opgaveteams/shared/programmas/programma.schema';
import type { Programma } from '@opgaveteams/shared/programmas/programma.schema';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../api/useApi.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { showDone } from '../../ui/notice/messages.tsx';

interface Props {
  /** Earlier ones, of which a vastgesteld text can be the beginning. */
  eerdere: readonly Programma[];
  onClose: () => void;
}

/** Begins a programme: empty, or from the text that was adopted last. */
export function BeginDialog({ eerdere, onClose }: Props) {
  const { t } = useTranslation('programma');
  const begin = useWrite('POST /programmas');
  const vast = eerdere.filter(({ versies }) => versies.some(({ stand }) => stand === 'vastgesteld'));
  const form = useForm({
    initialValues: { titel: '', periode: { van: '', tot: '' }, vorigeId: vast[0]?.id ?? null },
    validate: schemaResolver(nieuwProgrammaSchema, { sync: true }),
  });
  const send = async (body: typeof form.values): Promise<void> => {
    await begin.mutateAsync({ body });
    await showDone(t('begin.gedaan'));
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('begin.titel')}>
      <Form form={form} send={send} submit={t('begin.doe')} onCancel={onClose}>
        <TextInput label={t('begin.naam')} maxLength={140} data-autofocus {...form.getInputProps('titel')} />
        <TextInput type="date" label={t('begin.van')} {...form.getInputProps('periode.van')} />
        <TextInput type="date" label={t('begin.tot')} {...form.getInputProps('periode.tot')} />
        {vast.length > 0 && (
          <NativeSelect
            label={t('begin.vanaf')}
            data={[
              { value: '', label: t('begin.leeg') },
              ...vast.map(({ id, titel }) => ({ value: id, label: titel })),
            ]}
            value={form.values.vorigeId ?? ''}
            onChange={(event) => form.setFieldValue('vorigeId', event.currentTarget.value || null)}
          />
        )}
      </Form>
    </Dialog>
  );
}
