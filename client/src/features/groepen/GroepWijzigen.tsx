import { useForm } from '@mantine/form';
import type { Groep } from '@opgaveteams/shared/groepen/groep.schema';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../api/useApi.ts';
import { Compare } from '../../ui/conflict/Compare.tsx';
import { useVersioned } from '../../ui/conflict/useVersioned.ts';
import type { Stored } from '../../ui/conflict/useVersioned.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { showDone } from '../../ui/notice/messages.tsx';
import { GroepVelden } from './GroepVelden.tsx';
import type { GroepValues } from './GroepVelden.tsx';

function read(huidig: unknown): Stored<GroepValues> {
  const { naam, doel, toetreding, vraag, openbaarheid, versie } = huidig as Groep;
  return { values: { naam, doel, toetreding, vraag, openbaarheid }, versie };
}

interface Props {
  groep: Groep;
  onClose: () => void;
}

/** Changes what a groep is about and who gets in; two at once choose between their versions (rule 10). */
export function GroepWijzigen({ groep, onClose }: Props) {
  const { t } = useTranslation('groepen');
  const write = useWrite('PATCH /groepen/:id');
  const versioned = useVersioned(
    () => read(groep),
    read,
    async (body, versie) => {
      await write.mutateAsync({ params: { id: groep.id }, body, versie });
      await showDone(t('edit.saved'));
      onClose();
    },
  );
  const form = useForm<GroepValues>({
    initialValues: read(groep).values,
    validate: { naam: (naam) => (naam.trim() ? null : t('form.needNaam')) },
  });
  const { conflict, save, dismiss } = versioned;
  return (
    <Dialog opened onClose={onClose} title={t('edit.title', { waar: groep.naam })}>
      {conflict ? (
        <Compare
          conflict={conflict}
          save={save}
          onBack={dismiss}
          fields={{
            naam: { label: t('form.naam'), show: (naam) => naam },
            doel: { label: t('form.doel'), show: (doel) => doel },
            toetreding: { label: t('form.toetreding'), show: (value) => t(`toetreding.${value}`) },
            vraag: { label: t('form.vraag'), show: (vraag) => vraag },
            openbaarheid: { label: t('form.openbaarheid'), show: (value) => t(`openbaarheid.${value}`) },
          }}
        />
      ) : (
        <Form form={form} send={save} submit={t('edit.submit')} onCancel={onClose}>
          <GroepVelden form={form} />
        </Form>
      )}
    </Dialog>
  );
}
