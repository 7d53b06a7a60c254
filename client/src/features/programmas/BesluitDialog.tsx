import { NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Programmaversie } from '@opgaveteams/shared/programmas/programma.schema';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../api/useApi.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { showDone } from '../../ui/notice/messages.tsx';
import { momentOf } from '../../ui/time/local.ts';
import { useBestuursbesluiten } from './useBestuursbesluiten.ts';

/** The day after this one, as a field for dates writes it. */
function volgende(dag: string): string {
  const at = new Date(`${dag}T12:00:00Z`);
  return Number.isNaN(at.getTime()) ? '' : new Date(at.getTime() + 86_400_000).toISOString().slice(0, 10);
}

interface Props {
  versie: Programmaversie;
  /** Release it for reacties, or adopt it; both by a besluit of the alliantiebestuur. */
  wat: 'openstelling' | 'vaststelling';
  onClose: () => void;
}

/** What only a besluit of the alliantiebestuur can do. */
export function BesluitDialog({ versie, wat, onClose }: Props) {
  const { t } = useTranslation('programma');
  const open = useWrite('POST /programmas/versies/:id/openstelling');
  const vast = useWrite('POST /programmas/versies/:id/vaststelling');
  const besluiten = useBestuursbesluiten();
  const form = useForm({
    initialValues: { besluitId: '', van: '', tot: '' },
    validate: {
      besluitId: (id) => (id === '' ? t('leid.kies') : null),
      van: (dag) => (wat === 'openstelling' && dag === '' ? t('leid.kiesDag') : null),
      tot: (dag, { van }) => (wat === 'openstelling' && (dag === '' || dag < van) ? t('leid.kiesDag') : null),
    },
  });
  const send = async ({ besluitId, van, tot }: typeof form.values): Promise<void> => {
    const at = { params: { id: versie.id }, versie: versie.versie };
    if (wat === 'vaststelling') await vast.mutateAsync({ ...at, body: { besluitId } });
    else {
      const ronde = { van: momentOf(van, '00:00'), tot: momentOf(volgende(tot), '00:00') };
      await open.mutateAsync({ ...at, body: { besluitId, ...ronde } });
    }
    await showDone(t(`leid.${wat}Gedaan`));
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t(`leid.${wat}`)}>
      <p>{t(`leid.${wat}Uitleg`)}</p>
      <Form form={form} send={send} submit={t(`leid.${wat}`)} onCancel={onClose}>
        <NativeSelect
          label={t('leid.besluit')}
          data={[{ value: '', label: t('leid.kies') }, ...besluiten]}
          {...form.getInputProps('besluitId')}
        />
        {wat === 'openstelling' && (
          <>
            <TextInput type="date" label={t('leid.van')} {...form.getInputProps('van')} />
            <TextInput type="date" label={t('leid.tot')} {...form.getInputProps('tot')} />
          </>
        )}
      </Form>
    </Dialog>
  );
}
