import { Button, NativeSelect } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Bewonersruimte } from '@opgaveteams/shared/bewonersruimtes/bewonersruimte.schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { call } from '../../api/call.ts';
import { wipeRuimte } from '../../device/ruimtes.ts';
import { useConfirm } from '../../ui/confirm/ConfirmProvider.tsx';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { showDone } from '../../ui/notice/messages.tsx';
import { Section } from '../../ui/page/Section.tsx';
import classes from './Bewonersruimte.module.css';

interface Props {
  ruimte: Bewonersruimte;
  ik: string;
}

/** Who could look after the room when this person goes; empty when somebody does already, or nobody else is there. */
function opvolgersVan({ leden, ikBenGastgever }: Bewonersruimte, ik: string) {
  const anderen = leden.filter((l) => l.van !== null && l.tot === null && l.persoonId !== ik);
  return ikBenGastgever && !anderen.some((l) => l.gastgever) ? anderen : [];
}

/** Leaves a room: the key and what was not sent go from this device, after asking. The last host says who follows. */
export function Verlaten({ ruimte, ik }: Props) {
  const { t } = useTranslation('bewonersruimte');
  const confirm = useConfirm();
  const navigate = useNavigate();
  const [asks, setAsks] = useState(false);
  const { id } = ruimte;
  const opvolgers = opvolgersVan(ruimte, ik);
  const ga = async (): Promise<void> => {
    await call('DELETE /bewonersruimtes/:id/leden/ik', { params: { id } });
    await wipeRuimte(ik, id);
    await navigate('/bewonersruimtes');
    await showDone(t('verlaten.klaar'));
  };
  const leave = async (): Promise<void> => {
    if (opvolgers.length > 0) return setAsks(true);
    const question = {
      title: t('verlaten.zeker'),
      text: t('verlaten.zekerTekst'),
      confirm: t('verlaten.knop'),
      danger: true,
    };
    if (await confirm(question))
      await ga().catch((err: unknown) =>
        showDone(err instanceof Error ? err.message : t('verlaten.mislukt')),
      );
  };
  return (
    <Section title={t('verlaten.titel')}>
      <p className={classes.maat}>{t('verlaten.tekst')}</p>
      <div className={classes.knoppen}>
        <Button variant="default" onClick={() => void leave()}>
          {t('verlaten.knop')}
        </Button>
      </div>
      {asks && <Opvolger {...{ id, opvolgers, ga }} onClose={() => setAsks(false)} />}
    </Section>
  );
}

interface OpvolgerProps {
  id: string;
  opvolgers: Bewonersruimte['leden'];
  ga: () => Promise<void>;
  onClose: () => void;
}

/** The last host chooses who looks after the room, and goes. */
function Opvolger({ id, opvolgers, ga, onClose }: OpvolgerProps) {
  const { t } = useTranslation('bewonersruimte');
  const form = useForm({ initialValues: { persoonId: opvolgers[0]?.persoonId ?? '' } });
  const send = async ({ persoonId }: typeof form.values): Promise<void> => {
    await call('PUT /bewonersruimtes/:id/leden/:persoonId/gastgever', { params: { id, persoonId } });
    await ga();
  };
  return (
    <Dialog opened onClose={onClose} title={t('verlaten.zeker')}>
      <p>{t('verlaten.zekerTekst')}</p>
      <Form form={form} send={send} submit={t('verlaten.knop')} onCancel={onClose}>
        <NativeSelect
          label={t('verlaten.opvolger')}
          description={t('verlaten.opvolgerHint')}
          data={opvolgers.map(({ persoonId, naam }) => ({ value: persoonId, label: naam || t('naamloos') }))}
          {...form.getInputProps('persoonId')}
        />
      </Form>
    </Dialog>
  );
}
