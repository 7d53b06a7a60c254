import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TeamsLijst } from '../../features/opgaveteams/TeamsLijst.tsx';
import { Dots } from '../../ui/text/Dots.tsx';
import { Page } from '../../ui/page/Page.tsx';

/** The teams of the alliance, one for each thema. */
export default function OpgaveteamsScreen() {
  const { t } = useTranslation(['opgaveteams', 'publiek']);
  return (
    <Page title={t('list.title')} lead={t('list.lead')}>
      <TeamsLijst />
      <Dots>
        <Link to="/agenda">{t('publiek:agenda.open')}</Link>
        <Link to="/besluiten">{t('publiek:besluiten.open')}</Link>
        <Link to="/lessen">{t('publiek:lessen.open')}</Link>
      </Dots>
    </Page>
  );
}
