import type { Verslag } from '@opgaveteams/shared/verslagen/verslag.schema';
import { useTranslation } from 'react-i18next';
import { Columns } from '../../ui/page/Columns.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { Schrijfsessies } from './Schrijfsessies.tsx';
import { Versies } from './Versies.tsx';

const pages = { verslag: 'bijeenkomsten', hoe: 'actielijnen' } as const;

/** The history of a text: its versions beside each other, and who wrote when. */
export function Geschiedenis({ verslag }: { verslag: Verslag }) {
  const { t } = useTranslation('versies');
  return (
    <Page title={t('titel')} back={{ to: `/${pages[verslag.soort]}/${verslag.vanId}`, label: t('terug') }}>
      <Columns
        aside={
          <Section title={t('sessies.titel')}>
            <Schrijfsessies verslagId={verslag.id} />
          </Section>
        }
      >
        <Section title={t('versies.titel')}>
          <Versies verslag={verslag} />
        </Section>
      </Columns>
    </Page>
  );
}
