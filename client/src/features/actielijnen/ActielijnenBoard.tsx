import type { ActielijnRegel } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Headlines } from '../../ui/page/Headline.tsx';
import { StatusMark } from '../../ui/status/StatusMark.tsx';
import { ActielijnRow } from './ActielijnRow.tsx';
import { byStatus } from './board.ts';
import type { StatusColumn } from './board.ts';
import classes from './ActielijnenBoard.module.css';

function Column({ column, team }: { column: StatusColumn; team: boolean }) {
  const { t } = useTranslation('actielijnen');
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.column}>
      <h3 id={id} className={classes.head}>
        <StatusMark status={column.status} />
        <span className={classes.count}>{t('count', { count: column.lijnen.length })}</span>
      </h3>
      <Headlines>
        {column.lijnen.map((lijn) => (
          <ActielijnRow key={lijn.id} lijn={lijn} team={team} compact />
        ))}
      </Headlines>
    </section>
  );
}

interface Props {
  lijnen: ActielijnRegel[];
  team?: boolean;
}

/**
 * Actielijnen in columns by status, only the statuses that occur. Nothing can be dragged: a status is said with a
 * sentence (rule 3), and no column is a target.
 */
export function ActielijnenBoard({ lijnen, team = false }: Props) {
  return (
    <div className={classes.board}>
      {byStatus(lijnen).map((column) => (
        <Column key={column.status} column={column} team={team} />
      ))}
    </div>
  );
}
