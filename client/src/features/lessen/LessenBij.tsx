import { Button } from '@mantine/core';
import type { Actielijn } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import { mayWriteLes } from '@opgaveteams/shared/lessen/les.policy';
import type { Les } from '@opgaveteams/shared/lessen/les.schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../api/ik.ts';
import { useApiList } from '../../api/useApi.ts';
import { lazyDialog } from '../../ui/dialog/lazyDialog.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { Listing } from '../../ui/state/Listing.tsx';
import { LesItem } from './LesItem.tsx';
import classes from './Lessen.module.css';

const LesDialog = lazyDialog(async () => (await import('./LesDialog.tsx')).LesDialog);

/** What was learned at an actielijn; who works on it writes it down and mends it here. */
export function LessenBij({ lijn }: { lijn: Actielijn }) {
  const { t } = useTranslation('lessen');
  const [open, setOpen] = useState<Les | 'nieuw' | null>(null);
  const may = useMay((actor, now) => mayWriteLes(actor, lijn, now));
  const source = useApiList('GET /lessen', { query: { actielijn: lijn.id, aantal: 5 } });
  // Who does not write them sees only what there is.
  if (!may && (source.items ?? []).length === 0) return null;
  return (
    <Section title={t('kop')}>
      <Listing source={source} rows={1} empty={<EmptyState title={t('leeg')}>{t('leegTekst')}</EmptyState>}>
        {(lessen) => (
          <ul className={classes.list}>
            {lessen.map((les) => (
              <li key={les.id}>
                <LesItem
                  les={les}
                  actions={
                    may && (
                      <Button
                        variant="subtle"
                        className={classes.own}
                        aria-label={t('verbeterEen', { titel: les.titel })}
                        onClick={() => setOpen(les)}
                      >
                        {t('verbeter')}
                      </Button>
                    )
                  }
                />
              </li>
            ))}
          </ul>
        )}
      </Listing>
      {may && (
        <Button variant="default" className={classes.own} onClick={() => setOpen('nieuw')}>
          {t('open')}
        </Button>
      )}
      <p>
        <Link to="/lessen">{t('alle')}</Link>
      </p>
      {open && (
        <LesDialog
          actielijnId={lijn.id}
          {...(open !== 'nieuw' && { les: open })}
          onClose={() => setOpen(null)}
        />
      )}
    </Section>
  );
}
