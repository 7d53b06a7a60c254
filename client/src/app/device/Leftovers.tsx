import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { throwAway, type UnsentText } from '../../device/texts.ts';
import { plainText, type UnsentLine } from '../../device/unsentText.ts';
import { useConfirm } from '../../ui/confirm/ConfirmProvider.tsx';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { CopyButton } from '../../ui/text/CopyButton.tsx';
import { useLines } from './useLines.ts';
import classes from './Device.module.css';

interface Props {
  persoonId: string;
  texts: UnsentText[];
  opened: boolean;
  onClose: () => void;
}

/** What somebody wrote and could not save any more: to read, to copy, to throw away. */
export default function Leftovers({ persoonId, texts, opened, onClose }: Props) {
  const { t } = useTranslation('apparaat');
  const lines = useLines(persoonId, texts);
  return (
    <Dialog opened={opened} onClose={onClose} title={t('vast.titel')}>
      {texts.map((text) => (
        <Leftover key={text.id} persoonId={persoonId} text={text} lines={lines.get(text.id) ?? null} />
      ))}
    </Dialog>
  );
}

interface LeftoverProps {
  persoonId: string;
  text: UnsentText;
  lines: UnsentLine[] | null;
}

function Leftover({ persoonId, text: { id, titel, vast, wijzigingen }, lines }: LeftoverProps) {
  const { t } = useTranslation('apparaat');
  const confirm = useConfirm();
  const discard = async (): Promise<void> => {
    const question = {
      title: t('vast.zeker'),
      text: t('vast.zekerTekst'),
      confirm: t('vast.weg'),
      danger: true,
    };
    if (await confirm(question)) await throwAway(persoonId, id);
  };
  return (
    <section className={classes.leftover} aria-label={titel}>
      <h3 className={classes.name}>{titel}</h3>
      <p className={classes.why}>
        {vast && t(`vast.reden.${vast}`)} {t('vast.wijzigingen', { count: wijzigingen })}
      </p>
      {lines && lines.length > 0 && (
        <div className={classes.text} tabIndex={0} role="group" aria-label={t('vast.tekst', { titel })}>
          {lines.map((line, i) => (
            <p key={i}>
              {line.map(({ tekst, nieuw }, j) =>
                nieuw ? <mark key={j}>{tekst}</mark> : <span key={j}>{tekst}</span>,
              )}
            </p>
          ))}
        </div>
      )}
      {lines?.length === 0 && <p>{t('vast.leeg')}</p>}
      <div className={classes.actions}>
        {lines && lines.length > 0 && (
          <CopyButton text={plainText(lines)} label={t('vast.kopieerVan', { titel })}>
            {t('vast.kopieer')}
          </CopyButton>
        )}
        <Button variant="default" aria-label={t('vast.wegVan', { titel })} onClick={() => void discard()}>
          {t('vast.weg')}
        </Button>
      </div>
    </section>
  );
}
