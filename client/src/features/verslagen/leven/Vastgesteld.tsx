import { Button } from '@mantine/core';
import type { Vaststelling } from '@opgaveteams/shared/vaststellingen/vaststelling.schema';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { showDone } from '../../../ui/notice/messages.tsx';
import { PersonName } from '../../../ui/person/PersonName.tsx';
import { TimeText } from '../../../ui/time/TimeText.tsx';
import classes from './Leven.module.css';

interface Props {
  verslagId: string;
  vastgesteld: NonNullable<Vaststelling['vastgesteld']>;
}

/** Gives the bytes of which the hash was taken, as a file. */
async function download(verslagId: string): Promise<void> {
  const { canoniek } = await call('GET /vaststellingen/:id/tekst', { params: { id: verslagId } });
  const address = URL.createObjectURL(new Blob([canoniek], { type: 'application/jsonl' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `verslag-${verslagId}.jsonl`;
  link.click();
  URL.revokeObjectURL(address);
}

/** When, by which besluit and by whom a verslag was vastgesteld, and how anybody can check it. */
export function Vastgesteld({ verslagId, vastgesteld: { op, door, hash, besluit } }: Props) {
  const { t } = useTranslation('leven');
  const save = async () => {
    try {
      await download(verslagId);
      await showDone(t('vast.bewaard'));
    } catch (error) {
      await showDone(error instanceof Error ? error.message : t('mislukt'));
    }
  };
  return (
    <div className={classes.plain}>
      <dl className={classes.facts}>
        <dt>{t('vast.op')}</dt>
        <dd>
          <TimeText moment={op} as="moment" />
        </dd>
        <dt>{t('vast.met')}</dt>
        <dd>{besluit.nummer}</dd>
        <dt>{t('vast.door')}</dt>
        <dd>
          <PersonName person={door} />
        </dd>
        <dt>{t('vast.kenmerk')}</dt>
        <dd>
          <code className={classes.hash}>{hash}</code>
          <p className={classes.small}>{t('vast.kenmerkUitleg')}</p>
        </dd>
      </dl>
      <Button variant="default" onClick={() => void save()}>
        {t('vast.bewaar')}
      </Button>
    </div>
  );
}
