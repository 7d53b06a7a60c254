import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TeamsLijst } from '../../features/opgaveteams/TeamsLijst.tsx';
import { Page } from '../../ui/page/Page.tsx';

/** The teams of the alliance, one for each thema. */
export default function OpgaveteamsScreen() {
  const { t } = useTranslation(['opgaveteams', 'programma']);
  return (
    <Page title={t('list.title')} lead={t('list.lead')}>
      <TeamsLijst />
      <p>
        <Link to="/programma">{t('programma:lees')}</Link>
      </p>
    </Page>
  );
}
