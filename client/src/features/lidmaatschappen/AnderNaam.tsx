import { useForm } from '@mantine/form';
import type { Lidmaatschap } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import { useTranslation } from 'react-i18next';
import { useIk } from '../../api/ik.ts';
import { useWrite } from '../../api/useApi.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { showDone } from '../../ui/notice/messages.tsx';
import { keuzeVan, namensVan } from '../../ui/spreken/voorWie.ts';
import { VoorWieVeld } from '../../ui/spreken/VoorWieVeld.tsx';

/** Speak for somebody else here from now on; for whom one spoke before stays to be seen (rule 1). */
export function AnderNaam({ lid, onClose }: { lid: Lidmaatschap; onClose: () => void }) {
  const { t } = useTranslation('lidmaatschappen');
  const organisaties = useIk().persoon?.organisaties ?? [];
  const write = useWrite('PATCH /lidmaatschappen/:id');
  const form = useForm({ initialValues: { keuze: keuzeVan(lid.namens, organisaties) } });
  const send = async ({ keuze }: { keuze: string }) => {
    const namens = namensVan(keuze);
    // What stays the same is no end and no begin.
    if (keuze !== keuzeVan(lid.namens, organisaties) || namens.soort !== lid.namens.soort) {
      await write.mutateAsync({ params: { id: lid.id }, versie: lid.versie, body: { namens } });
      await showDone(t('speak.saved'));
    }
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('speak.title', { waar: lid.groep.naam })}>
      <Form form={form} send={send} submit={t('speak.submit')} onCancel={onClose}>
        <VoorWieVeld
          value={form.values.keuze}
          hint={lid.zetel ? t('speak.seatHint', { naam: lid.zetel.naam }) : t('speak.hint')}
          onChange={(keuze) => form.setFieldValue('keuze', keuze)}
        />
      </Form>
    </Dialog>
  );
}
