import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SignOutQuestion } from '../../device/signOut.ts';
import { plainText } from '../../device/unsentText.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { CopyButton } from '../../ui/text/CopyButton.tsx';
import { useLines } from './useLines.ts';
import classes from './Device.module.css';

/** Asks before text that was not sent is erased with everything else of who signs out. */
export default function SignOutDialog({
  question: { persoonId, texts, rooms, bezet, answer },
  onClose,
}: {
  question: SignOutQuestion;
  onClose: () => void;
}) {
  const { t } = useTranslation('apparaat');
  const lines = useLines(persoonId, texts);
  const all = texts.map(({ id, titel }) => `${titel}\n${plainText(lines.get(id) ?? [])}`).join('\n\n');
  const unsent = texts.length > 0 || rooms.enveloppen > 0;
  const known = unsent ? t('uit.titel') : t('uit.titelSleutel');
  const actions = (
    <>
      <Button variant="default" data-autofocus onClick={onClose}>
        {t('uit.blijf')}
      </Button>
      {texts.length > 0 && <CopyButton text={all}>{t('uit.kopieer')}</CopyButton>}
      <Button color="danger" onClick={() => answer(true)}>
        {t(bezet ? 'uit.toch' : 'uit.uit')}
      </Button>
    </>
  );
  return (
    <Dialog opened onClose={onClose} title={bezet ? t('uit.titelBezet') : known} actions={actions}>
      {bezet && <p>{t('uit.bezet')}</p>}
      {unsent && (
        <ul className={classes.list}>
          {texts.map(({ id, titel, wijzigingen }) => (
            <li key={id}>{t('uit.in', { count: wijzigingen, titel })}</li>
          ))}
          {rooms.enveloppen > 0 && <li>{t('uit.ruimte', { count: rooms.enveloppen })}</li>}
        </ul>
      )}
      {unsent && <p>{t('uit.tekst')}</p>}
      {rooms.nietOpgeschreven > 0 && <p>{t('uit.sleutel', { count: rooms.nietOpgeschreven })}</p>}
    </Dialog>
  );
}
