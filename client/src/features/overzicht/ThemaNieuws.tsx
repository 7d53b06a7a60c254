import type { ActielijnRegel } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import type { Voorpagina } from '@opgaveteams/shared/overzicht/overzicht.api';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useBuurtNaam, useThema } from '../../api/gebied.ts';
import { Headlines } from '../../ui/page/Headline.tsx';
import { Spreiding } from '../../ui/status/Spreiding.tsx';
import { accentProps } from '../../ui/theme/accent.ts';
import classes from './Voorpagina.module.css';

/** Five themas on a phone: little of each. Of one's own buurt one wants all there is. */
const atGlance = 2;

interface Props {
  thema: Voorpagina['themas'][number];
  buurt: string;
  line: (lijn: ActielijnRegel) => ReactNode;
}

/** What is going on in one thema: how its actielijnen are doing, then what was said last. */
export function ThemaNieuws({ thema: { opgaveteam, spreiding, nieuws }, buurt, line }: Props) {
  const { t } = useTranslation('overzicht');
  const id = useId();
  const thema = useThema(opgaveteam.themaId);
  const buurtNaam = useBuurtNaam();
  const here = `/opgaveteams/${opgaveteam.slug}`;
  return (
    <section aria-labelledby={id} className={classes.thema} {...accentProps(thema?.accent)}>
      <div className={classes.band}>
        <h2 id={id} className={classes.name}>
          <Link to={here}>{thema?.naam ?? opgaveteam.naam}</Link>
        </h2>
        <p className={classes.spread}>
          <Spreiding spreiding={spreiding} />
        </p>
      </div>
      {nieuws.length > 0 ? (
        <Headlines>{(buurt ? nieuws : nieuws.slice(0, atGlance)).map(line)}</Headlines>
      ) : (
        <p className={classes.silent}>
          {buurt ? t('thema.silentHere', { plek: buurtNaam(buurt) }) : t('thema.silent')}
        </p>
      )}
      <p>
        <Link
          className={classes.more}
          to={{ pathname: `${here}/actielijnen`, search: buurt ? `?buurt=${buurt}` : '' }}
        >
          {t('thema.more', { onderwerp: thema?.naam ?? opgaveteam.naam })}
        </Link>
      </p>
    </section>
  );
}
