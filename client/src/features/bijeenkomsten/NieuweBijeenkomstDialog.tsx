import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useWrite } from '../../api/useApi.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { BijeenkomstFields } from './BijeenkomstFields.tsx';
import { blank, bodyOf } from './bijeenkomst.values.ts';
import type { BijeenkomstValues } from './bijeenkomst.values.ts';
import { placed, useBijeenkomstForm } from './useBijeenkomstForm.ts';

/** Plans a bijeenkomst: what, when and where. The agenda is made on its page. */
export function NieuweBijeenkomstDialog({ groepId, onClose }: { groepId: string; onClose: () => void }) {
  const { t } = useTranslation('bijeenkomsten');
  const navigate = useNavigate();
  const write = useWrite('POST /bijeenkomsten');
  const form = useBijeenkomstForm(blank, [groepId]);
  const send = async (values: BijeenkomstValues) => {
    const body = { ...bodyOf(values), groepIds: [groepId] };
    const { id } = await placed(() => write.mutateAsync({ body }));
    onClose();
    await navigate(`/bijeenkomsten/${id}`);
  };
  return (
    <Dialog opened onClose={onClose} title={t('new.open')}>
      <Form form={form} send={send} submit={t('new.submit')} onCancel={onClose}>
        <BijeenkomstFields form={form} />
      </Form>
    </Dialog>
  );
}
