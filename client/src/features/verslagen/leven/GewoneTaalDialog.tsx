import { Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Vaststelling } from '@opgaveteams/shared/vaststellingen/vaststelling.schema';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../../api/useApi.ts';
import { Compare } from '../../../ui/conflict/Compare.tsx';
import { useVersioned } from '../../../ui/conflict/useVersioned.ts';
import type { Stored } from '../../../ui/conflict/useVersioned.ts';
import { Dialog } from '../../../ui/dialog/Dialog.tsx';
import { Form } from '../../../ui/form/Form.tsx';
import { showDone } from '../../../ui/notice/messages.tsx';

interface Values {
  tekst: string;
}

function read(huidig: unknown): Stored<Values> {
  const { gewoneTaal, versie } = huidig as Vaststelling;
  return { values: { tekst: gewoneTaal }, versie };
}

/** Writes what the verslag says in plain language; of two at once nobody overwrites the other (rule 10). */
export function GewoneTaalDialog({
  vaststelling,
  onClose,
}: {
  vaststelling: Vaststelling;
  onClose: () => void;
}) {
  const { t } = useTranslation('leven');
  const write = useWrite('PUT /vaststellingen/:id/gewone-taal');
  const form = useForm<Values>({ initialValues: read(vaststelling).values });
  const { conflict, save, dismiss } = useVersioned<Values>(
    () => read(vaststelling),
    read,
    async (body, versie) => {
      await write.mutateAsync({ params: { id: vaststelling.id }, versie, body });
      await showDone(t('gewoon.saved'));
      onClose();
    },
  );
  return (
    <Dialog opened onClose={onClose} title={t('gewoon.title')}>
      {conflict ? (
        <Compare
          conflict={conflict}
          fields={{ tekst: { label: t('gewoon.label'), show: (tekst) => tekst } }}
          save={save}
          onBack={dismiss}
        />
      ) : (
        <Form form={form} send={save} submit={t('gewoon.save')} onCancel={onClose}>
          <Textarea
            label={t('gewoon.label')}
            description={t('gewoon.hint')}
            maxLength={10_000}
            autosize
            minRows={6}
            maxRows={16}
            data-autofocus
            {...form.getInputProps('tekst')}
          />
        </Form>
      )}
    </Dialog>
  );
}
