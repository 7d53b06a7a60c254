import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { nieuwApparaat } from '@opgaveteams/shared/bewonersruimtes/envelop.crypto';
import { sluitTitel } from '@opgaveteams/shared/bewonersruimtes/notitie.crypto';
import { MAX_NOTITIE_TITEL } from '@opgaveteams/shared/bewonersruimtes/notitie.limits';
import type { NieuweTitel } from '@opgaveteams/shared/bewonersruimtes/notitie.schema';
import { useTranslation } from 'react-i18next';
import { nieuwsteEpoch } from '../../../device/ruimtes.ts';
import { Form } from '../../../ui/form/Form.tsx';
import { useRuimte } from '../useRuimte.ts';

interface Props {
  notitieId: () => string;
  titel?: string;
  knop: string;
  /** Sends the title, closed. */
  send: (notitieId: string, titel: NieuweTitel) => Promise<void>;
  onCancel?: () => void;
}

/** Asks what a note is called, and closes it before it goes. */
export function TitelForm({ notitieId, titel = '', knop, send, onCancel }: Props) {
  const { t } = useTranslation('notities');
  const { ruimte, ik, kept } = useRuimte();
  const form = useForm({
    initialValues: { titel },
    validate: { titel: (it) => (it.trim() === '' ? t('titel.nodig') : null) },
  });
  const close = async ({ titel: getypt }: typeof form.values): Promise<void> => {
    const id = notitieId();
    const epoch = nieuwsteEpoch(kept);
    const sleutel = kept.sleutels.get(epoch);
    if (!sleutel) return;
    const kop = { ruimteId: ruimte.id, notitieId: id, epoch, afzender: ik, apparaat: nieuwApparaat() };
    const bytes = await sluitTitel(sleutel, kop, getypt.trim());
    await send(id, { apparaat: kop.apparaat, epoch, bytes });
    form.reset();
  };
  return (
    <Form form={form} send={close} submit={knop} {...(onCancel && { onCancel })}>
      <TextInput
        label={t('titel.label')}
        description={t('titel.hint')}
        maxLength={MAX_NOTITIE_TITEL}
        autoComplete="off"
        {...form.getInputProps('titel')}
      />
    </Form>
  );
}
