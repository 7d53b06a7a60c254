import { useTranslation } from 'react-i18next';
import { BijeenkomstenList } from '../../features/bijeenkomsten/BijeenkomstenList.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';

/** Where one can come, of all teams. */
export default function AgendaScreen() {
  const { t } = useTranslation('publiek');
  return (
    <Page title={t('agenda.titel')} lead={t('agenda.lead')} back={{ to: '/opgaveteams', label: t('terug') }}>
      <Section title={t('agenda.kop')} aside={<a href="/feeds/agenda.ics">{t('agenda.volg')}</a>}>
        <BijeenkomstenList groep />
      </Section>
    </Page>
  );
}
