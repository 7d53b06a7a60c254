import { Button } from '@mantine/core';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../live/Announcer.tsx';
import classes from './Coming.module.css';

/** Shorter than this a word about it would only flicker. */
const SOON_MS = 250;

/** Says, also aloud, that what was asked for is on its way. */
export function Coming() {
  const { t } = useTranslation('ui');
  const announce = useAnnounce();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setLate(true);
      announce(t('loading'));
    }, SOON_MS);
    return () => clearTimeout(timer);
  }, [announce, t]);
  return late && <p className={classes.coming}>{t('loading')}</p>;
}

interface Props {
  retry: () => void;
  onClose: () => void;
}

/**
 * What was asked for could not be fetched. A dialog of the browser itself: ours may be a part of what did not come. It
 * keeps the focus and gives it back.
 */
export function NotCome({ retry, onClose }: Props) {
  const { t } = useTranslation('ui');
  const title = useId();
  const text = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const again = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    again.current?.focus();
    return () => current?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      aria-labelledby={title}
      aria-describedby={text}
      className={classes.failed}
      onCancel={onClose}
    >
      <h2 id={title}>{t('notCome.title')}</h2>
      <p id={text}>{t('notCome.text')}</p>
      <div className={classes.acts}>
        <Button variant="default" onClick={onClose}>
          {t('close')}
        </Button>
        <Button ref={again} onClick={retry}>
          {t('error.retry')}
        </Button>
      </div>
    </dialog>
  );
}
