import { Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { lesDelen, lesInhoudSchema } from '@opgaveteams/shared/lessen/les.schema';
import type { Les, LesInhoud } from '@opgaveteams/shared/lessen/les.schema';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../api/useApi.ts';
import { Compare } from '../../ui/conflict/Compare.tsx';
import type { Fields } from '../../ui/conflict/Compare.tsx';
import { useVersioned } from '../../ui/conflict/useVersioned.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { showDone } from '../../ui/notice/messages.tsx';

const leeg: LesInhoud = { titel: '', dachten: '', deden: '', zagen: '', leerden: '' };

const stored = (les: Les | undefined) => {
  if (!les) return { values: leeg, versie: 0 };
  const { titel, dachten, deden, zagen, leerden, versie } = les;
  return { values: { titel, dachten, deden, zagen, leerden }, versie };
};

interface Props {
  actielijnId: string;
  /** The one to mend; without: a new one. */
  les?: Les;
  onClose: () => void;
}

/** Writes down what was learned, or mends it; of two at once nobody overwrites the other (rule 10). */
export function LesDialog({ actielijnId, les, onClose }: Props) {
  const { t } = useTranslation('lessen');
  const make = useWrite('POST /lessen');
  const mend = useWrite('PUT /lessen/:id');
  const form = useForm<LesInhoud>({
    initialValues: stored(les).values,
    validate: schemaResolver(lesInhoudSchema, { sync: true }),
  });
  const { conflict, save, dismiss } = useVersioned<LesInhoud>(
    () => stored(les),
    (huidig) => stored(huidig as Les),
    async (body, versie) => {
      if (les) await mend.mutateAsync({ params: { id: les.id }, versie, body });
      else await make.mutateAsync({ body: { ...body, actielijnId } });
      await showDone(t('gedaan'));
      onClose();
    },
  );
  const show = (text: string) => text;
  const fields: Fields<LesInhoud> = {
    titel: { label: t('naam'), show },
    dachten: { label: t('dachten'), show },
    deden: { label: t('deden'), show },
    zagen: { label: t('zagen'), show },
    leerden: { label: t('leerden'), show },
  };
  return (
    <Dialog opened onClose={onClose} title={t(les ? 'verbeter' : 'nieuw')}>
      {conflict ? (
        <Compare conflict={conflict} fields={fields} save={save} onBack={dismiss} />
      ) : (
        <Form form={form} send={save} submit={t('bewaar')} onCancel={onClose}>
          {lesDelen.map((deel, i) => (
            <Textarea
              key={deel}
              label={t(deel)}
              maxLength={1000}
              minRows={2}
              {...(i === 0 && { 'data-autofocus': true })}
              {...form.getInputProps(deel)}
            />
          ))}
          <TextInput label={t('naam')} maxLength={140} {...form.getInputProps('titel')} />
        </Form>
      )}
    </Dialog>
  );
}
