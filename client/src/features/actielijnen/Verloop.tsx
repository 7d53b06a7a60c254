import type { Actielijn } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import { getoondeStatussen, isEindstatus } from '@opgaveteams/shared/actielijnen/actielijn.status';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../../api/now.ts';
import { useApi } from '../../api/useApi.ts';
import { StatusMark } from '../../ui/status/StatusMark.tsx';
import { TimeText } from '../../ui/time/TimeText.tsx';
import classes from './Verloop.module.css';
import { verloopVan, type Deel } from './verloop.ts';

/** Beyond this the chart would be all edges; the berichten themselves are all in the list. */
const BERICHTEN = 100;

const iso = (moment: Date) => moment.toISOString();

/** One row for each status that there was, with a bar for each time: the place says it, not the colour alone. */
function Balken({ delen, eind }: { delen: Deel[]; eind: Date }) {
  const begin = delen[0]?.van ?? eind;
  const duur = Math.max(1, eind.getTime() - begin.getTime());
  const x = (moment: Date) => ((moment.getTime() - begin.getTime()) / duur) * 100;
  const rijen = getoondeStatussen.filter((status) => delen.some((deel) => deel.status === status));
  return (
    <div className={classes.chart} aria-hidden="true">
      {rijen.map((status) => (
        <div key={status} className={classes.row}>
          <StatusMark status={status} />
          <svg viewBox="0 0 100 10" preserveAspectRatio="none" className={classes.bars} data-status={status}>
            <line x1="0" x2="100" y1="5" y2="5" className={classes.axis} />
            {delen
              .filter((deel) => deel.status === status)
              .map(({ van, tot }) => (
                <rect
                  key={iso(van)}
                  x={x(van)}
                  y="1"
                  height="8"
                  // A short time is still there to see.
                  width={Math.max(0.8, x(tot ?? eind) - x(van))}
                />
              ))}
          </svg>
        </div>
      ))}
      <p className={classes.ends}>
        <TimeText moment={iso(begin)} as="date" /> <TimeText moment={iso(eind)} as="date" />
      </p>
    </div>
  );
}

function Tabel({ delen }: { delen: Deel[] }) {
  const { t } = useTranslation('lijnen');
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('verloop.kop')}</th>
          <th scope="col">{t('verloop.van')}</th>
          <th scope="col">{t('verloop.tot')}</th>
        </tr>
      </thead>
      <tbody>
        {delen.toReversed().map(({ status, van, tot }) => (
          <tr key={iso(van)}>
            <th scope="row">
              <StatusMark status={status} />
            </th>
            <td>
              <TimeText moment={iso(van)} as="date" />
            </td>
            <td>{tot ? <TimeText moment={iso(tot)} as="date" /> : t('verloop.nu')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How the status went since the beginning: a small chart, with the same facts as a table behind it. */
export function Verloop({ lijn }: { lijn: Actielijn }) {
  const { t } = useTranslation('lijnen');
  const titleId = useId();
  const params = { id: lijn.id };
  const query = { aantal: BERICHTEN };
  const { data } = useApi('GET /actielijnen/:id/statusberichten', { params, query });
  const now = serverNow();
  const delen = verloopVan(data?.items ?? [], lijn, now);
  // One status all along needs no picture.
  if (delen.length < 2) return null;
  const eind = isEindstatus(lijn.status) ? new Date(lijn.statusSinds) : now;
  return (
    <section aria-labelledby={titleId} className={classes.verloop}>
      <h3 id={titleId} className={classes.title}>
        {t('verloop.titel')}
      </h3>
      <Balken delen={delen} eind={eind} />
      <details className={classes.details}>
        <summary>{t('verloop.tabel')}</summary>
        <Tabel delen={delen} />
      </details>
    </section>
  );
}
