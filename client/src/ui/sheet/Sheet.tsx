import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFocusBack } from '../dialog/useFocusBack.ts';
import classes from './Sheet.module.css';

interface Props {
  opened: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
}

/** A sheet that comes up from the bottom of a phone, where the thumb is. Load it lazily, as a dialog. */
export function Sheet({ opened, onClose, title, children }: Props) {
  const { t } = useTranslation('ui');
  useFocusBack(opened);
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      classNames={{ inner: classes.inner, content: classes.content }}
      transitionProps={{ transition: 'slide-up', duration: 150 }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <div className={classes.head}>
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton size={44} aria-label={t('close')} />
        </div>
        <Modal.Body className={classes.body}>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
