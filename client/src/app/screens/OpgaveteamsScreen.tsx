import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TeamsLijst } from '../../features/opgaveteams/TeamsLijst.tsx';
import { Page } from '../../ui/page/Page.tsx';
import classes from './Opgaveteams.module.css';

/** The teams of the alliance, one for each thema, and the ways to what is of all of them. */
export default function OpgaveteamsScreen() {
  const { t } = useTranslation(['opgaveteams', 'publiek', 'programma']);
  return (
    <Page title={t('list.title')} lead={t('list.lead')}>
      <TeamsLijst />
      <ul className={classes.ways}>
        <li>
          <Link to="/programma">{t('programma:lees')}</Link>
        </li>
        <li>
          <Link to="/agenda">{t('publiek:agenda.open')}</Link>
        </li>
        <li>
          <Link to="/besluiten">{t('publiek:besluiten.open')}</Link>
        </li>
        <li>
          <Link to="/lessen">{t('publiek:lessen.open')}</Link>
        </li>
      </ul>
    </Page>
  );
}
