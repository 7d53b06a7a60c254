import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../dialog/Dialog.tsx';

/** What is asked before something that cannot be undone. `confirm` says what happens: "Haal Noor uit de groep". */
export interface ConfirmQuestion {
  title: string;
  text: string;
  confirm: string;
  danger?: boolean;
}

interface Props extends ConfirmQuestion {
  opened: boolean;
  onYes: () => void;
  onClose: () => void;
}

/** A question with two answers; the safe one has the focus. */
export function ConfirmDialog({ title, text, confirm, danger = false, opened, onYes, onClose }: Props) {
  const { t } = useTranslation('ui');
  const actions = (
    <>
      <Button variant="default" onClick={onClose} data-autofocus>
        {t('cancel')}
      </Button>
      <Button color={danger ? 'danger' : undefined} onClick={onYes}>
        {confirm}
      </Button>
    </>
  );
  return (
    <Dialog opened={opened} onClose={onClose} title={title} actions={actions} above>
      <p>{text}</p>
    </Dialog>
  );
}
