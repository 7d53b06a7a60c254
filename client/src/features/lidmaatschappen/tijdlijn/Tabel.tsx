import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TimeText } from '../../../ui/time/TimeText.tsx';
import { tabelVan, type Rij, type Venster } from './tijdlijn.ts';
import { useWoorden } from './woorden.ts';
import classes from './Tijdlijn.module.css';

const PER_KEER = 200;

/** The facts of the drawing in words, of the time that is in view; made only when somebody opens it. */
export function Tabel({ rijen, venster }: { rijen: readonly Rij[]; venster: Venster }) {
  const { t } = useTranslation('lidmaatschappen');
  const [open, setOpen] = useState(false);
  return (
    <details className={classes.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('line.table')}</summary>
      {open && <Rijen rijen={rijen} venster={venster} />}
    </details>
  );
}

function Rijen({ rijen, venster }: { rijen: readonly Rij[]; venster: Venster }) {
  const { t } = useTranslation('lidmaatschappen');
  const woorden = useWoorden();
  const [most, setMost] = useState(PER_KEER);
  const rows = tabelVan(rijen, venster);
  const moment = (at: number) => <TimeText moment={new Date(at).toISOString()} as="date" />;
  return (
    <div className={classes.scroll} role="region" aria-label={t('line.table')} tabIndex={0}>
      <table className={classes.table}>
        <caption className={classes.hint}>{t('line.rows', { count: rows.length })}</caption>
        <thead>
          <tr>
            {(['groep', 'naam', 'rol', 'namens', 'van', 'tot'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`line.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map(({ groep, naam, balk }) => (
            <tr key={balk.id}>
              <td>{groep}</td>
              <th scope="row">{naam ?? woorden.onbekend}</th>
              <td>{t(`rol.${balk.rol}`)}</td>
              <td>{woorden.namens(balk)}</td>
              <td>{moment(balk.van)}</td>
              <td>{balk.tot === null ? t('line.still') : moment(balk.tot)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > most && (
        <Button variant="default" onClick={() => setMost(most + PER_KEER)}>
          {t('line.more')}
        </Button>
      )}
    </div>
  );
}
