import { NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { taalSchema, zichtbaarheidSchema } from '@opgaveteams/shared/personen/persoon.schema';
import type { PersoonEigen } from '@opgaveteams/shared/personen/persoon.schema';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../api/useApi.ts';
import { languages, setLanguage } from '../../i18n/i18n.ts';
import { Compare } from '../../ui/conflict/Compare.tsx';
import { useVersioned } from '../../ui/conflict/useVersioned.ts';
import type { Stored } from '../../ui/conflict/useVersioned.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { showDone } from '../../ui/notice/messages.tsx';

type Values = Pick<PersoonEigen, 'naam' | 'functie' | 'zichtbaarheid' | 'taal'>;

function read(huidig: unknown): Stored<Values> {
  const { naam, functie, zichtbaarheid, taal, versie } = huidig as PersoonEigen;
  return { values: { naam, functie, zichtbaarheid, taal }, versie };
}

interface Props {
  persoon: PersoonEigen;
  /** It is about oneself: the language of the screen follows. */
  own: boolean;
  onClose: () => void;
}

/** How somebody is shown to others; two at once choose between their versions (rule 10). */
export function ProfielForm({ persoon, own, onClose }: Props) {
  const { t } = useTranslation('personen');
  const write = useWrite('PATCH /personen/:id');
  const { conflict, save, dismiss } = useVersioned(
    () => read(persoon),
    read,
    async (body: Values, versie) => {
      await write.mutateAsync({ params: { id: persoon.id }, body, versie });
      if (own) await setLanguage(body.taal);
      await showDone(t('form.saved'));
      onClose();
    },
  );
  const form = useForm<Values>({
    initialValues: read(persoon).values,
    validate: { naam: (naam) => (naam.trim() ? null : t('form.needNaam')) },
  });
  const show = (value: string) => value;
  return (
    <Dialog opened onClose={onClose} title={own ? t('form.own') : t('form.other', { naam: persoon.naam })}>
      {conflict ? (
        <Compare
          conflict={conflict}
          save={save}
          onBack={dismiss}
          fields={{
            naam: { label: t('form.naam'), show },
            functie: { label: t('form.functie'), show },
            zichtbaarheid: { label: t('form.zichtbaarheid'), show: (v) => t(`zichtbaarheid.${v}`) },
            taal: { label: t('form.taal'), show: (v) => languages[v].name },
          }}
        />
      ) : (
        <Form form={form} send={save} submit={t('form.submit')} onCancel={onClose}>
          <TextInput
            label={t('form.naam')}
            description={t('form.naamHint')}
            maxLength={80}
            data-autofocus
            {...form.getInputProps('naam')}
          />
          <TextInput
            label={t('form.functie')}
            description={t('form.functieHint')}
            maxLength={80}
            {...form.getInputProps('functie')}
          />
          <NativeSelect
            label={t('form.zichtbaarheid')}
            data={zichtbaarheidSchema.options.map((value) => ({ value, label: t(`zichtbaarheid.${value}`) }))}
            {...form.getInputProps('zichtbaarheid')}
          />
          <NativeSelect
            label={t('form.taal')}
            data={taalSchema.options.map((value) => ({ value, label: languages[value].name }))}
            {...form.getInputProps('taal')}
          />
        </Form>
      )}
    </Dialog>
  );
}
