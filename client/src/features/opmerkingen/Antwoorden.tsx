import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { NieuwAntwoord, Opmerking } from '@opgaveteams/shared/opmerkingen/opmerking.schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../api/useApi.ts';
import { useConfirm } from '../../ui/confirm/ConfirmProvider.tsx';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { showDone } from '../../ui/notice/messages.tsx';
import type { Marge } from '../../ui/tekst/marge.ts';
import { standsStill } from './passages.ts';

function WaaromNiet({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('opmerkingen');
  const write = useWrite('PUT /opmerkingen/:id/antwoord');
  const form = useForm({ initialValues: { reden: '' } });
  const send = async ({ reden }: { reden: string }) => {
    await write.mutateAsync({ params: { id }, body: { uitkomst: 'niet_overgenomen', reden } });
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('neemNietOver')}>
      <Form form={form} send={send} submit={t('neemNietOver')} onCancel={onClose}>
        <TextInput label={t('waaromNiet')} maxLength={1000} data-autofocus {...form.getInputProps('reden')} />
      </Form>
    </Dialog>
  );
}

/**
 * Answers a proposal with what it proposes: first the answer, which only one of two can give, then the change in the
 * text, as if one typed it.
 */
function useTakeOver({ id, anker, nieuw }: Opmerking, marge: Marge) {
  const { t } = useTranslation('opmerkingen');
  const confirm = useConfirm();
  const write = useWrite('PUT /opmerkingen/:id/antwoord');
  const say = (body: NieuwAntwoord) => write.mutateAsync({ params: { id }, body });
  const there = () => (anker ? standsStill(marge, anker) : null);

  return async () => {
    if (!there()) {
      const done = await confirm({
        title: t('anders.titel'),
        text: t('anders.tekst'),
        confirm: t('anders.knop'),
      });
      if (done) await say({ uitkomst: 'overgenomen' });
      return;
    }
    await say({ uitkomst: 'overgenomen' });
    const passage = there();
    if (!passage) throw new Error(t('anders.tekst'));
    const { editor } = marge;
    const { tr } = editor.state;
    editor.view.dispatch(
      nieuw === null || nieuw === ''
        ? tr.delete(passage.from, passage.to)
        : tr.insertText(nieuw, passage.from, passage.to),
    );
  };
}

/** The buttons that answer a remark or a proposal, for who may. */
export function Antwoorden({ opmerking, marge }: { opmerking: Opmerking; marge: Marge }) {
  const { t } = useTranslation('opmerkingen');
  const [refusing, setRefusing] = useState(false);
  const write = useWrite('PUT /opmerkingen/:id/antwoord');
  const reopen = useWrite('DELETE /opmerkingen/:id/antwoord');
  const takeOver = useTakeOver(opmerking, marge);
  const { id, soort, stand, magBeantwoorden } = opmerking;

  const act = async (what: () => Promise<unknown>) => {
    try {
      await what();
    } catch (error) {
      await showDone(error instanceof Error ? error.message : t('mislukt'));
    }
  };
  if (!magBeantwoorden) return null;
  if (stand === 'gesloten')
    return (
      <Button variant="subtle" onClick={() => void act(() => reopen.mutateAsync({ params: { id } }))}>
        {t('heropen')}
      </Button>
    );
  if (soort === 'opmerking')
    return (
      <Button
        variant="subtle"
        onClick={() => void act(() => write.mutateAsync({ params: { id }, body: { uitkomst: 'opgelost' } }))}
      >
        {t('los')}
      </Button>
    );
  return (
    <>
      {marge.editable && (
        <Button variant="default" onClick={() => void act(takeOver)}>
          {t('neemOver')}
        </Button>
      )}
      <Button variant="subtle" onClick={() => setRefusing(true)}>
        {t('neemNietOver')}
      </Button>
      {refusing && <WaaromNiet id={id} onClose={() => setRefusing(false)} />}
    </>
  );
}
