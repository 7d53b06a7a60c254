import type { Lidmaatschap } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../../api/now.ts';
import { useApi } from '../../api/useApi.ts';
import { dayOf } from '../../ui/time/local.ts';
import { OpvolgerVeld, useOverdracht } from './OverdrachtVelden.tsx';
import { leidt, NIEMAND, opvolgerOf } from './overdracht.ts';
import { throughTime } from './zetels.ts';
import classes from './Lidmaatschappen.module.css';

interface Props {
  persoonId: string;
  /** By lidmaatschap: the one of who takes over; null is nobody. */
  value: Record<string, string | null>;
  onChange: (value: Record<string, string | null>) => void;
}

/** Of each groep that nobody leads any more when this person is gone: who takes over. */
export function Nalatenschap({ persoonId, value, onChange }: Props) {
  const { data } = useApi('GET /lidmaatschappen', { query: { persoon: persoonId, aantal: 100 } });
  const { current } = throughTime(data?.items ?? [], serverNow());
  return current
    .filter((lid) => leidt(lid) && new Date(lid.van) <= serverNow())
    .map((lid) => (
      <Groep
        key={lid.id}
        lid={lid}
        value={value[lid.id] === null ? NIEMAND : (value[lid.id] ?? '')}
        onChange={(chosen) => {
          const { [lid.id]: _, ...rest } = value;
          const { opvolger } = opvolgerOf(chosen, true);
          onChange(opvolger === undefined ? rest : { ...rest, [lid.id]: opvolger });
        }}
      />
    ));
}

interface GroepProps {
  lid: Lidmaatschap;
  value: string;
  onChange: (value: string) => void;
}

function Groep({ lid, value, onChange }: GroepProps) {
  const { t } = useTranslation('lidmaatschappen');
  const overdracht = useOverdracht(lid, dayOf(serverNow()));
  if (!overdracht.nodig) return null;
  return (
    <fieldset className={classes.fields}>
      <legend className={classes.legend}>{t('over.of', { waar: lid.groep.naam })}</legend>
      <OpvolgerVeld overdracht={overdracht} value={value} onChange={onChange} />
    </fieldset>
  );
}
