import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { ActiepuntForm } from './ActiepuntForm.tsx';
import type { ActiepuntFormProps } from './ActiepuntForm.tsx';

interface Props extends Omit<ActiepuntFormProps, 'onDone'> {
  onClose: () => void;
}

/** The form for an actiepunt in a dialog. */
export function ActiepuntDialog({ onClose, ...where }: Props) {
  const { t } = useTranslation('actiepunten');
  return (
    <Dialog opened onClose={onClose} title={t('form.open')}>
      <ActiepuntForm {...where} onDone={onClose} />
    </Dialog>
  );
}
