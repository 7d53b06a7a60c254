import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SignOutQuestion } from '../../device/signOut.ts';
import { plainText } from '../../device/unsentText.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { CopyButton } from './CopyButton.tsx';
import { useLines } from './useLines.ts';
import classes from './Device.module.css';

/** Asks before text that was not sent is erased with everything else of who signs out. */
export default function SignOutDialog({
  question: { persoonId, texts, answer },
}: {
  question: SignOutQuestion;
}) {
  const { t } = useTranslation('apparaat');
  const lines = useLines(persoonId, texts);
  const all = texts.map(({ id, titel }) => `${titel}\n${plainText(lines.get(id) ?? [])}`).join('\n\n');
  const actions = (
    <>
      <Button variant="default" data-autofocus onClick={() => answer(false)}>
        {t('uit.blijf')}
      </Button>
      <CopyButton text={all}>{t('uit.kopieer')}</CopyButton>
      <Button color="danger" onClick={() => answer(true)}>
        {t('uit.uit')}
      </Button>
    </>
  );
  return (
    <Dialog opened onClose={() => answer(false)} title={t('uit.titel')} actions={actions}>
      <ul className={classes.list}>
        {texts.map(({ id, titel, wijzigingen }) => (
          <li key={id}>{t('uit.in', { count: wijzigingen, titel })}</li>
        ))}
      </ul>
      <p>{t('uit.tekst')}</p>
    </Dialog>
  );
}
