import { schemaResolver, useForm } from '@mantine/form';
import { wijzigActielijnSchema } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import type { Actielijn } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../api/useApi.ts';
import { Compare } from '../../ui/conflict/Compare.tsx';
import type { Fields } from '../../ui/conflict/Compare.tsx';
import { changes } from '../../ui/conflict/merge.ts';
import { useVersioned } from '../../ui/conflict/useVersioned.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { showDone } from '../../ui/notice/messages.tsx';
import { ActielijnFields } from './ActielijnFields.tsx';
import { valuesOf } from './actielijn.values.ts';
import type { ActielijnValues } from './actielijn.values.ts';
import { useKeuzes } from './useKeuzes.ts';
import type { Keuze } from './useKeuzes.ts';

const stored = (lijn: Actielijn) => ({ values: valuesOf(lijn), versie: lijn.versie });

function useFields(keuzes: ReturnType<typeof useKeuzes>): Fields<ActielijnValues> {
  const { t } = useTranslation('actielijnen');
  const names = (options: Keuze[]) => (ids: string[]) =>
    ids.map((id) => options.find(({ value }) => value === id)?.label ?? id).join(', ');
  return {
    titel: { label: t('edit.titel'), show: (titel) => titel },
    doorbraak: { label: t('edit.doorbraak'), show: (yes) => (yes ? t('edit.yes') : t('edit.no')) },
    periode: {
      label: t('feiten.periode'),
      show: ({ van, tot }) => [van, tot].filter(Boolean).join(' – '),
    },
    ritmeDagen: { label: t('edit.ritme'), show: (days) => String(days) },
    trekkerIds: { label: t('feiten.trekkers'), show: names(keuzes.trekkers) },
    groepIds: { label: t('feiten.groepen'), show: names(keuzes.groepen) },
    partnerIds: { label: t('feiten.partners'), show: names(keuzes.partners) },
    buurten: { label: t('feiten.buurten'), show: names(keuzes.buurten) },
    openbaarheid: { label: t('edit.openbaarheid'), show: (who) => t(`openbaarheid.${who}`) },
  };
}

interface Props {
  lijn: Actielijn;
  onClose: () => void;
}

/** Changes an actielijn, except its status and what it does; says so when somebody else was first (rule 10). */
export function ActielijnWijzigen({ lijn, onClose }: Props) {
  const { t } = useTranslation('actielijnen');
  const write = useWrite('PATCH /actielijnen/:id');
  const keuzes = useKeuzes(lijn);
  const fields = useFields(keuzes);
  const form = useForm<ActielijnValues>({
    initialValues: valuesOf(lijn),
    validate: schemaResolver(wijzigActielijnSchema, { sync: true }),
  });
  const { conflict, save, dismiss } = useVersioned<ActielijnValues>(
    () => stored(lijn),
    (huidig) => stored(huidig as Actielijn),
    async (values, versie, base) => {
      // Only what differs: trekkers whose name I may not know are not mine to take away.
      await write.mutateAsync({ params: { id: lijn.id }, versie, body: changes(base, values) });
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
          <ActielijnFields form={form} keuzes={keuzes} />
        </Form>
      )}
    </Dialog>
  );
}
