import type { TijdlijnRegel } from '@opgaveteams/shared/tijdlijn/tijdlijn.schema';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PersonName } from '../../ui/person/PersonName.tsx';
import { StatusMark } from '../../ui/status/StatusMark.tsx';
import { Dots } from '../../ui/text/Dots.tsx';
import classes from './Tijdlijn.module.css';

type Van<S extends TijdlijnRegel['soort']> = Extract<TijdlijnRegel, { soort: S }>['ding'];

function Statusbericht({ ding }: { ding: Van<'statusbericht'> }) {
  return (
    <>
      <p>
        <StatusMark status={ding.status} />
      </p>
      <p className={classes.woorden}>{ding.zin}</p>
      {ding.bijsturing && <p className={classes.woorden}>{ding.bijsturing}</p>}
      <p className={classes.klein}>
        <PersonName person={ding.auteur} link />
      </p>
    </>
  );
}

function Bijeenkomst({ ding }: { ding: Van<'bijeenkomst'> }) {
  const { t } = useTranslation('tijdlijn');
  return (
    <>
      <p className={classes.woorden}>
        <Link to={`/bijeenkomsten/${ding.id}`}>{ding.titel}</Link>
      </p>
      {ding.fase === 'afgelast' && <p className={classes.klein}>{t('afgelast')}</p>}
    </>
  );
}

function Besluit({ ding }: { ding: Van<'besluit'> }) {
  return (
    <>
      <p className={classes.woorden}>{ding.tekst}</p>
      <p className={classes.klein}>
        <Dots>
          <span>{ding.nummer}</span>
          <span>{ding.groep.naam}</span>
          {ding.bijeenkomst && (
            <Link to={`/bijeenkomsten/${ding.bijeenkomst.id}`}>{ding.bijeenkomst.titel}</Link>
          )}
        </Dots>
      </p>
    </>
  );
}

function Actiepunt({ ding }: { ding: Van<'actiepunt'> }) {
  const { t } = useTranslation('tijdlijn');
  return (
    <>
      <p className={classes.woorden}>{ding.tekst}</p>
      <p className={classes.klein}>
        <Dots>
          <span>{t(ding.status === 'gedaan' ? 'gedaan' : 'vervallen')}</span>
          {ding.actiehouder && <PersonName person={ding.actiehouder} link />}
        </Dots>
      </p>
      {ding.reden && <p className={classes.klein}>{ding.reden}</p>}
    </>
  );
}

function Bijdrage({ ding }: { ding: Van<'bijdrage'> }) {
  return ding.passages.map((passage, i) => (
    <blockquote key={i} dir="auto" className={classes.passage}>
      {passage}
    </blockquote>
  ));
}

function Les({ ding }: { ding: Van<'les'> }) {
  return (
    <>
      <p className={classes.woorden}>
        <strong>{ding.titel}</strong>
      </p>
      <p className={classes.woorden}>{ding.leerden}</p>
    </>
  );
}

function Gebeurtenis({ ding }: { ding: Van<'gebeurtenis'> }) {
  const { t } = useTranslation('tijdlijn');
  const zinnen = {
    actielijn_begonnen: t('actie.actielijn_begonnen'),
    trekkers_gewijzigd: t('actie.trekkers_gewijzigd'),
    wat_gewijzigd: t('actie.wat_gewijzigd'),
    mijlpaal_verschoven: t('actie.mijlpaal_verschoven'),
  };
  return (
    <>
      <p className={classes.woorden}>{zinnen[ding.actie as keyof typeof zinnen]}</p>
      <p className={classes.klein}>
        <PersonName person={ding.wie} link />
      </p>
    </>
  );
}

/** What one line of the time line tells: as much as one needs, with a way to the rest. */
export function Regel({ regel }: { regel: TijdlijnRegel }) {
  switch (regel.soort) {
    case 'statusbericht':
      return <Statusbericht ding={regel.ding} />;
    case 'bijeenkomst':
      return <Bijeenkomst ding={regel.ding} />;
    case 'besluit':
      return <Besluit ding={regel.ding} />;
    case 'actiepunt':
      return <Actiepunt ding={regel.ding} />;
    case 'bijdrage':
      return <Bijdrage ding={regel.ding} />;
    case 'les':
      return <Les ding={regel.ding} />;
    case 'gebeurtenis':
      return <Gebeurtenis ding={regel.ding} />;
  }
}
