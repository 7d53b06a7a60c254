import type { Lidmaatschap } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../../api/now.ts';
import { useApi } from '../../api/useApi.ts';
import { dayOf } from '../../ui/time/local.ts';
import { OpvolgerVeld, useOverdracht } from './OverdrachtVelden.tsx';
import { leidt, NIEMAND } from './overdracht.ts';
import { throughTime } from './zetels.ts';
import classes from './Lidmaatschappen.module.css';

interface Props {
  persoonId: string;
  /** By lidmaatschap of which it is asked: the one of who takes over; null is nobody, empty not said yet. */
  value: Record<string, string | null>;
  wrong: boolean;
  onChange: (lidmaatschapId: string, opvolger: string | null) => void;
}

/** Of each groep that nobody leads any more when this person is gone: who takes over. */
export function Nalatenschap({ persoonId, value, wrong, onChange }: Props) {
  const { data } = useApi('GET /lidmaatschappen', { query: { persoon: persoonId, aantal: 100 } });
  const { current } = throughTime(data?.items ?? [], serverNow());
  return current
    .filter((lid) => leidt(lid) && new Date(lid.van) <= serverNow())
    .map((lid) => <Groep key={lid.id} lid={lid} value={value[lid.id]} wrong={wrong} onChange={onChange} />);
}

interface GroepProps extends Pick<Props, 'wrong' | 'onChange'> {
  lid: Lidmaatschap;
  value: string | null | undefined;
}

function Groep({ lid, value, wrong, onChange }: GroepProps) {
  const { t } = useTranslation('lidmaatschappen');
  const overdracht = useOverdracht(lid, dayOf(serverNow()));
  const { id } = lid;
  const asks = overdracht.nodig && value === undefined;
  // The form knows of what it has to be told.
  useEffect(() => {
    if (asks) onChange(id, '');
  });
  if (!overdracht.nodig) return null;
  return (
    <fieldset className={classes.fields}>
      <legend className={classes.legend}>{lid.groep.naam}</legend>
      <OpvolgerVeld
        overdracht={overdracht}
        value={value === null ? NIEMAND : (value ?? '')}
        error={wrong && value === '' ? t('over.needWho') : undefined}
        onChange={(chosen) => onChange(id, chosen === NIEMAND ? null : chosen)}
      />
    </fieldset>
  );
}
