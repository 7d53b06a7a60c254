import { NativeSelect } from '@mantine/core';
import { useForm } from '@mantine/form';
import { groepSoortSchema } from '@opgaveteams/shared/access/access.schema';
import type { GroepSoort } from '@opgaveteams/shared/access/access.schema';
import { mayCreateGroep } from '@opgaveteams/shared/groepen/groep.policy';
import type { GroepValues } from './GroepVelden.tsx';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useIk } from '../../api/ik.ts';
import { useWrite } from '../../api/useApi.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { showDone } from '../../ui/notice/messages.tsx';
import { GroepVelden } from './GroepVelden.tsx';
import { serverNow } from '../../api/now.ts';

interface Props {
  opgaveteamId: string;
  onClose: () => void;
}

/** Begins a groep around a team, and goes there. */
export function NieuweGroep({ opgaveteamId, onClose }: Props) {
  const { t } = useTranslation('groepen');
  const navigate = useNavigate();
  const { actor } = useIk();
  const write = useWrite('POST /groepen');
  const now = serverNow();
  const soorten = groepSoortSchema.options.filter(
    (soort) => soort !== 'alliantiebestuur' && mayCreateGroep(actor, { soort, opgaveteamId }, now),
  );
  const form = useForm<GroepValues & { soort: GroepSoort }>({
    initialValues: {
      soort: 'werkgroep',
      naam: '',
      doel: '',
      toetreding: 'open',
      vraag: '',
      openbaarheid: 'openbaar',
    },
    validate: { naam: (naam) => (naam.trim() ? null : t('form.needNaam')) },
  });
  const send = async (values: typeof form.values) => {
    const { id, naam } = await write.mutateAsync({ body: { ...values, opgaveteamId } });
    onClose();
    await navigate(`/groepen/${id}`);
    await showDone(t('new.saved', { waar: naam }));
  };
  return (
    <Dialog opened onClose={onClose} title={t('new.open')}>
      <Form form={form} send={send} submit={t('new.submit')} onCancel={onClose}>
        <NativeSelect
          label={t('form.soort')}
          data={soorten.map((value) => ({ value, label: t(`soort.${value}`) }))}
          {...form.getInputProps('soort')}
        />
        <GroepVelden form={form} />
      </Form>
    </Dialog>
  );
}
