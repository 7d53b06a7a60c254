import { useTranslation } from 'react-i18next';
import { Besluitenlijst } from '../../features/besluiten/Besluitenlijst.tsx';
import { Page } from '../../ui/page/Page.tsx';

/** What all groepen decided. */
export default function BesluitenScreen() {
  const { t } = useTranslation('publiek');
  return (
    <Page
      title={t('besluiten.titel')}
      lead={t('besluiten.lead')}
      back={{ to: '/opgaveteams', label: t('terug') }}
    >
      <Besluitenlijst />
    </Page>
  );
}
