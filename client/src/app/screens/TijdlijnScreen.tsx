import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useThema } from '../../api/gebied.ts';
import { useApi } from '../../api/useApi.ts';
import { Tijdlijn } from '../../features/tijdlijn/Tijdlijn.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Thing } from '../Thing.tsx';

/** Everything that touched one actielijn, through time. */
export default function TijdlijnScreen() {
  const { t } = useTranslation('tijdlijn');
  const { id = '' } = useParams();
  const lijn = useApi('GET /actielijnen/:id', { params: { id } });
  const thema = useThema(lijn.data?.opgaveteam.themaId);
  return (
    <Thing query={lijn}>
      {({ titel }) => (
        <Page
          title={t('titel')}
          lead={t('lead', { titel })}
          back={{ to: `/actielijnen/${id}`, label: titel }}
          {...(thema && { accent: thema.accent })}
        >
          <Tijdlijn actielijnId={id} />
        </Page>
      )}
    </Thing>
  );
}
