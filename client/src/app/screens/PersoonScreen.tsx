import { Nalatenschap } from '../../features/lidmaatschappen/Nalatenschap.tsx';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useApi, useApiList } from '../../api/useApi.ts';
import { ActielijnLines } from '../../features/actielijnen/ActielijnenList.tsx';
import { ZetelsVan } from '../../features/lidmaatschappen/Zetels.tsx';
import { PersoonPagina } from '../../features/personen/PersoonPagina.tsx';
import { Vergeten } from '../../features/personen/Vergeten.tsx';
import { Werk } from '../../features/personen/Werk.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { Thing } from '../Thing.tsx';

/** One person, as far as the reader may know them. */
export default function PersoonScreen() {
  const { id = '' } = useParams();
  const persoon = useApi('GET /personen/:id', { params: { id } });
  return (
    <Thing query={persoon}>
      {(data) => (
        <PersoonPagina persoon={data}>
          <ZetelsVan persoonId={data.id} />
          <Trekt persoonId={data.id} />
          <Werk persoonId={data.id} />
          <Vergeten persoon={data} nalatenschap={(form) => <Nalatenschap persoonId={data.id} {...form} />} />
        </PersoonPagina>
      )}
    </Thing>
  );
}

/** What somebody leads; nothing at all when that is nothing. */
function Trekt({ persoonId }: { persoonId: string }) {
  const { t } = useTranslation('personen');
  const { items } = useApiList('GET /actielijnen', { query: { trekker: persoonId, aantal: 50 } });
  if (!items || items.length === 0) return null;
  return (
    <Section title={t('lines')}>
      <ActielijnLines lijnen={items} team />
    </Section>
  );
}
