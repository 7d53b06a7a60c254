import { Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Anker } from '@opgaveteams/shared/opmerkingen/opmerking.schema';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../api/useApi.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { showDone } from '../../ui/notice/messages.tsx';
import classes from './Opmerkingen.module.css';

export type Soort = 'opmerking' | 'voorstel';

interface Props {
  verslagId: string;
  soort: Soort;
  anker: Anker | null;
  onClose: () => void;
}

/** Says something about words, or proposes what should stand there instead. */
export function NieuweOpmerking({ verslagId, soort, anker, onClose }: Props) {
  const { t } = useTranslation('opmerkingen');
  const write = useWrite('POST /opmerkingen');
  const isVoorstel = soort === 'voorstel';
  const form = useForm({ initialValues: { tekst: '', nieuw: anker?.citaat ?? '' } });
  const send = async ({ tekst, nieuw }: { tekst: string; nieuw: string }) => {
    const place = anker && { van: anker.van, tot: anker.tot, citaat: anker.citaat };
    await write.mutateAsync({
      body: { verslagId, soort, tekst, anker: place, nieuw: isVoorstel ? nieuw : null },
    });
    await showDone(t(isVoorstel ? 'dialog.voorgesteld' : 'dialog.geplaatst'));
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t(isVoorstel ? 'dialog.voorstelTitel' : 'dialog.opmerkingTitel')}>
      <Form form={form} send={send} submit={t('dialog.plaats')} onCancel={onClose}>
        <p className={classes.about} dir="auto">
          {anker ? t('over', { citaat: anker.citaat }) : t('dialog.geheel')}
        </p>
        {isVoorstel && (
          // A sentence is read whole, also on a phone; it stays one paragraph, so Enter sends.
          <Textarea
            label={t('dialog.nieuw')}
            description={t('dialog.nieuwHint')}
            maxLength={5000}
            autosize
            minRows={1}
            maxRows={8}
            data-autofocus
            {...form.getInputProps('nieuw')}
            onChange={({ currentTarget }) =>
              form.setFieldValue('nieuw', currentTarget.value.replace(/[\n\r]+/g, ' '))
            }
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              event.currentTarget.form?.requestSubmit();
            }}
          />
        )}
        <Textarea
          label={t(isVoorstel ? 'dialog.waarom' : 'dialog.opmerking')}
          maxLength={2000}
          autosize
          minRows={2}
          maxRows={8}
          {...(!isVoorstel && { 'data-autofocus': true })}
          {...form.getInputProps('tekst')}
        />
      </Form>
    </Dialog>
  );
}
