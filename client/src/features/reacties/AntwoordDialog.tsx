import { NativeSelect, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { AntwoordSoort } from '@opgaveteams/shared/reacties/reactie.schema';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../api/useApi.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { showDone } from '../../ui/notice/messages.tsx';

export interface InVersie {
  id: string;
  nummer: number;
  delen: readonly { id: string; titel: string }[];
}

interface Props {
  ids: string[];
  /** The version in which one sees what was done. */
  versie: InVersie;
  onClose: () => void;
  onDone: () => void;
}

const soorten: AntwoordSoort[] = ['overgenomen', 'deels', 'niet', 'elders'];

/** Answers one reactie or many at once: what was done with it, why, and where one sees it. */
export function AntwoordDialog({ ids, versie, onClose, onDone }: Props) {
  const { t } = useTranslation('reacties');
  const write = useWrite('POST /reacties/antwoorden');
  const form = useForm({
    initialValues: { soort: 'overgenomen' as AntwoordSoort, waarom: '', deelId: '' },
    validate: { waarom: (waarom) => (waarom.trim() === '' ? t('waaromLeeg') : null) },
  });
  const { soort } = form.values;
  const gedaan = soort === 'overgenomen' || soort === 'deels';
  const send = async ({ deelId, ...values }: typeof form.values): Promise<void> => {
    const waar = gedaan ? { versieId: versie.id, deelId: deelId || null } : {};
    await write.mutateAsync({ body: { ids, ...values, ...waar } });
    await showDone(t('beantwoord'));
    onDone();
  };
  return (
    <Dialog opened onClose={onClose} title={t('antwoordOp', { count: ids.length })}>
      <Form form={form} send={send} submit={t('antwoord')} onCancel={onClose}>
        <NativeSelect
          label={t('wat')}
          data={soorten.map((value) => ({ value, label: t(`soort.${value}`) }))}
          data-autofocus
          {...form.getInputProps('soort')}
        />
        <Textarea label={t('waarom')} maxLength={1000} minRows={3} {...form.getInputProps('waarom')} />
        {gedaan && (
          <NativeSelect
            label={t('waar', { nummer: versie.nummer })}
            data={[
              { value: '', label: t('nergens') },
              ...versie.delen.map(({ id, titel }) => ({ value: id, label: titel })),
            ]}
            {...form.getInputProps('deelId')}
          />
        )}
      </Form>
    </Dialog>
  );
}
