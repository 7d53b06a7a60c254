import { Button } from '@mantine/core';
import { werktAanProgramma } from '@opgaveteams/shared/programmas/programma.policy';
import type { Deel, Programmaversie, Vorm } from '@opgaveteams/shared/programmas/programma.schema';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../api/ik.ts';
import { lazyDialog } from '../../ui/dialog/lazyDialog.tsx';
import { LiveHighlight } from '../../ui/live/LiveHighlight.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { Paragraphs } from '../../ui/text/Paragraphs.tsx';
import classes from './Programma.module.css';

const DeelDialog = lazyDialog(async () => (await import('./DeelDialog.tsx')).DeelDialog);

interface Props {
  versie: Programmaversie;
  vorm: Vorm;
  /** What one does with a section: react to it. */
  acties: (deel: Deel) => ReactNode;
}

/** The sections of one form; who works on the programme writes them while it is a concept. */
export function Delen({ versie, vorm, acties }: Props) {
  const { t } = useTranslation('programma');
  const [open, setOpen] = useState<Deel | 'nieuw' | null>(null);
  const may = useMay(werktAanProgramma) && versie.stand === 'concept';
  const delen = versie.delen.filter((deel) => deel[vorm]);
  return (
    <>
      {delen.length === 0 && <EmptyState title={t('leeg.deel')}>{t('leeg.deelTekst')}</EmptyState>}
      {delen.map((deel) => (
        <Section key={deel.id} title={deel.titel}>
          <LiveHighlight version={deel.versie}>
            <div className={classes.deel} data-deel={deel.id}>
              <Paragraphs text={deel.tekst} />
              {deel.actielijnen.map((lijn) => (
                <div key={lijn.id}>
                  <h3>
                    <Link to={`/actielijnen/${lijn.id}`}>{lijn.titel}</Link>
                  </h3>
                  <Paragraphs text={lijn.wat} />
                </div>
              ))}
            </div>
          </LiveHighlight>
          <div className={classes.acties}>
            {acties(deel)}
            {may && (
              <Button
                variant="subtle"
                aria-label={t('deel.wijzigEen', { titel: deel.titel })}
                onClick={() => setOpen(deel)}
              >
                {t('deel.wijzig')}
              </Button>
            )}
          </div>
        </Section>
      ))}
      {may && (
        <Button variant="default" onClick={() => setOpen('nieuw')}>
          {t('deel.nieuw')}
        </Button>
      )}
      {open && (
        <DeelDialog
          versieId={versie.id}
          {...(open !== 'nieuw' && { deel: open })}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
