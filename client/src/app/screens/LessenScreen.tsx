import { useTranslation } from 'react-i18next';
import { LessenLijst } from '../../features/lessen/LessenLijst.tsx';
import { Page } from '../../ui/page/Page.tsx';

/** What all teams learned. */
export default function LessenScreen() {
  const { t } = useTranslation('lessen');
  return (
    <Page title={t('titel')} lead={t('lead')} back={{ to: '/opgaveteams', label: t('terug') }}>
      <LessenLijst />
    </Page>
  );
}
