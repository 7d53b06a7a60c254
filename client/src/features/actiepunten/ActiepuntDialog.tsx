import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { ActiepuntForm } from './ActiepuntForm.tsx';
import type { ActiepuntFormProps } from './ActiepuntForm.tsx';

/** The form for an actiepunt in a dialog. */
export function ActiepuntDialog(props: ActiepuntFormProps) {
  const { t } = useTranslation('actiepunten');
  return (
    <Dialog opened onClose={props.onDone} title={t('form.open')}>
      <ActiepuntForm {...props} />
    </Dialog>
  );
}
