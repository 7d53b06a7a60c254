import { NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Actiepunt } from '@opgaveteams/shared/actiepunten/actiepunt.schema';
import type { Bijeenkomst } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.schema';
import type { ActiepuntVelden } from '@opgaveteams/shared/verslagen/verslag.blokken';
import { useTranslation } from 'react-i18next';
import { useActielijnKeuze } from '../../api/actielijnen.ts';
import { useWrite } from '../../api/useApi.ts';
import { onNewest } from '../../ui/conflict/onNewest.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { useActiehouders } from './people.ts';

interface Props {
  bijeenkomst: Bijeenkomst;
  /** The actiepunt on the list, once it is there. */
  punt: Actiepunt | undefined;
  velden: ActiepuntVelden;
  zet: (velden: ActiepuntVelden) => void;
  onClose: () => void;
}

/** Says who does it, by when and for which actielijn: in the text, and on the list when it is there already. */
export function ActiepuntBlokDialog({ bijeenkomst, punt, velden, zet, onClose }: Props) {
  const { t } = useTranslation(['blokken', 'actiepunten']);
  const write = useWrite('PATCH /actiepunten/:id');
  const people = useActiehouders(punt?.groep.id ?? bijeenkomst.groepen[0]?.id ?? '');
  const lijnen = useActielijnKeuze(bijeenkomst.opgaveteams[0]?.id);
  const form = useForm<ActiepuntVelden>({
    initialValues: punt
      ? {
          actiehouderId: punt.actiehouder?.id ?? null,
          datum: punt.datum,
          actielijnId: punt.actielijn?.id ?? null,
        }
      : velden,
  });
  const { values, errors, setFieldValue } = form;

  const send = async (body: ActiepuntVelden) => {
    if (punt) await onNewest(punt, ({ id, versie }) => write.mutateAsync({ params: { id }, versie, body }));
    zet(body);
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('blokken:actie.wie')}>
      <Form form={form} send={send} submit={t('blokken:actie.bewaar')} onCancel={onClose}>
        <NativeSelect
          label={t('actiepunten:form.actiehouder')}
          data={people}
          data-autofocus
          value={values.actiehouderId ?? ''}
          onChange={(event) => setFieldValue('actiehouderId', event.currentTarget.value || null)}
          error={errors.actiehouderId}
        />
        <TextInput
          type="date"
          label={t('actiepunten:form.datum')}
          value={values.datum ?? ''}
          onChange={(event) => setFieldValue('datum', event.currentTarget.value || null)}
          error={errors.datum}
        />
        {lijnen.length > 0 && (
          <NativeSelect
            label={t('blokken:actie.actielijn')}
            data={[{ value: '', label: t('blokken:actie.geen') }, ...lijnen]}
            value={values.actielijnId ?? ''}
            onChange={(event) => setFieldValue('actielijnId', event.currentTarget.value || null)}
            error={errors.actielijnId}
          />
        )}
      </Form>
    </Dialog>
  );
}
