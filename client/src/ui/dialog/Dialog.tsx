import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Dialog.module.css';
import { useFocusBack } from './useFocusBack.ts';

interface Props {
  opened: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** The buttons, the one that does it last. */
  actions?: ReactNode;
  /** Stands over another dialog: for a question that a form asks. */
  above?: boolean;
}

/**
 * A dialog: keeps the focus, closes by Escape, gives the focus back. Load it lazily where it is no part of the first
 * page. Not Mantine's whole Modal, because that draws a `<header>`, which readers take for the header of the site.
 */
export function Dialog({ opened, onClose, title, children, actions, above = false }: Props) {
  const { t } = useTranslation('ui');
  useFocusBack(opened);
  return (
    <Modal.Root opened={opened} onClose={onClose} centered zIndex={above ? 300 : 200}>
      <Modal.Overlay />
      <Modal.Content>
        <div className={classes.head}>
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton size={44} aria-label={t('close')} />
        </div>
        <Modal.Body className={classes.body}>
          {children}
          {actions && <div className={classes.actions}>{actions}</div>}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
