import type { Bijeenkomst } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.schema';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../api/useApi.ts';
import { Compare } from '../../ui/conflict/Compare.tsx';
import type { Fields } from '../../ui/conflict/Compare.tsx';
import { useVersioned } from '../../ui/conflict/useVersioned.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { showDone } from '../../ui/notice/messages.tsx';
import { BijeenkomstFields } from './BijeenkomstFields.tsx';
import { bodyOf, valuesOf } from './bijeenkomst.values.ts';
import type { BijeenkomstValues } from './bijeenkomst.values.ts';
import { placed, useBijeenkomstForm } from './useBijeenkomstForm.ts';

const stored = (bijeenkomst: Bijeenkomst) => ({ values: valuesOf(bijeenkomst), versie: bijeenkomst.versie });

function useFields(): Fields<BijeenkomstValues> {
  const { t } = useTranslation('bijeenkomsten');
  const asIs = (value: string) => value;
  return {
    titel: { label: t('edit.titel'), show: asIs },
    dag: { label: t('edit.dag'), show: asIs },
    van: { label: t('edit.van'), show: asIs },
    tot: { label: t('edit.tot'), show: asIs },
    plaats: { label: t('edit.plaats'), show: asIs },
    link: { label: t('edit.link'), show: asIs },
    soort: { label: t('edit.soort'), show: (soort) => t(`soort.${soort}`) },
    openbaarheid: { label: t('edit.openbaarheid'), show: (who) => t(`openbaarheid.${who}`) },
  };
}

interface Props {
  bijeenkomst: Bijeenkomst;
  onClose: () => void;
}

/** Changes what, when and where; says so when somebody else was first (rule 10). */
export function BijeenkomstWijzigen({ bijeenkomst, onClose }: Props) {
  const { t } = useTranslation('bijeenkomsten');
  const write = useWrite('PATCH /bijeenkomsten/:id');
  const fields = useFields();
  const form = useBijeenkomstForm(valuesOf(bijeenkomst), bijeenkomst.groepIds);
  const { conflict, save, dismiss } = useVersioned<BijeenkomstValues>(
    () => stored(bijeenkomst),
    (huidig) => stored(huidig as Bijeenkomst),
    async (values, versie) => {
      const body = bodyOf(values);
      await placed(() => write.mutateAsync({ params: { id: bijeenkomst.id }, versie, body }));
      await showDone(t('edit.saved'));
      onClose();
    },
  );
  return (
    <Dialog opened onClose={onClose} title={t('edit.title')}>
      {conflict ? (
        <Compare conflict={conflict} fields={fields} save={save} onBack={dismiss} />
      ) : (
        <Form form={form} send={save} submit={t('edit.save')} onCancel={onClose}>
          <BijeenkomstFields form={form} />
        </Form>
      )}
    </Dialog>
  );
}
