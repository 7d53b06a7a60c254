import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './CopyButton.module.css';

interface Props {
  text: string;
  children: string;
  /** What exactly is copied, for who hears the page. */
  label?: string;
}

/** Copies a text, and says whether it worked. */
export function CopyButton({ text, children, label }: Props) {
  const { t } = useTranslation('apparaat');
  const [said, setSaid] = useState('');
  const copy = (): void =>
    void navigator.clipboard.writeText(text).then(
      () => setSaid(t('vast.gekopieerd')),
      () => setSaid(t('vast.nietGekopieerd')),
    );
  return (
    <div className={classes.copy}>
      <Button variant="default" aria-label={label} onClick={copy}>
        {children}
      </Button>
      <span role="status">{said}</span>
    </div>
  );
}
