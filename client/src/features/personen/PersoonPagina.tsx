import type { PersoonAntwoord } from '@opgaveteams/shared/personen/persoon.api';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useIk } from '../../api/ik.ts';
import { Page } from '../../ui/page/Page.tsx';
import { personAccent } from '../../ui/person/initials.ts';
import { WijzigProfiel } from './WijzigProfiel.tsx';
import classes from './Personen.module.css';

/** The frame of the page of a person: name, function, where they work, and to oneself who sees it. */
export function PersoonPagina({ persoon, children }: { persoon: PersoonAntwoord; children: ReactNode }) {
  const { t } = useTranslation('personen');
  const { persoon: ik } = useIk();
  const { naam, functie, organisaties, zichtbaarheid, email, rollen } = persoon;
  const work = organisaties.map((o) => o.naam).join(', ');
  const lead = functie && work ? t('worksAs', { functie, organisatie: work }) : functie || work;
  return (
    <Page
      title={naam}
      lead={lead}
      back={ik?.id === persoon.id ? { to: '/mijn', label: t('back.mine') } : undefined}
      accent={personAccent(persoon.id)}
      actions={<WijzigProfiel persoon={persoon} />}
    >
      {email !== undefined && (
        <ul className={classes.facts}>
          <li>{t(`sees.${zichtbaarheid}`)}</li>
          {email && <li>{t('email', { email })}</li>}
          {rollen?.map((rol) => (
            <li key={rol}>{t(`rol.${rol}`)}</li>
          ))}
        </ul>
      )}
      {children}
    </Page>
  );
}
