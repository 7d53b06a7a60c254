import { getoondeStatussen } from '@opgaveteams/shared/actielijnen/actielijn.status';
import type { GetoondeStatus } from '@opgaveteams/shared/actielijnen/actielijn.status';
import { useTranslation } from 'react-i18next';
import { StatusShape } from './StatusShape.tsx';
import classes from './StatusMark.module.css';

interface Props {
  /** How many actielijnen per status, as the server counts them. */
  spreiding: readonly { status: string; aantal: number }[];
}

/**
 * How the actielijnen of a team are doing, said as a sentence: "8 actielijnen: 4 op koers, 2 vragen aandacht". Always
 * the spread, never one average (R46); each part with its shape.
 */
export function Spreiding({ spreiding }: Props) {
  const { t } = useTranslation('ui');
  const parts = getoondeStatussen.flatMap((status) => {
    const aantal = spreiding.find((each) => each.status === status)?.aantal ?? 0;
    return aantal > 0 ? [{ status, aantal }] : [];
  });
  const total = parts.reduce((sum, { aantal }) => sum + aantal, 0);
  if (total === 0) return <span>{t('spreiding.none')}</span>;
  return (
    <span>
      {t('spreiding.all', { count: total })}{' '}
      {parts.map((part, index) => (
        <span key={part.status}>
          <Part {...part} />
          {index < parts.length - 1 ? ', ' : '.'}
        </span>
      ))}
    </span>
  );
}

function Part({ status, aantal }: { status: GetoondeStatus; aantal: number }) {
  const { t } = useTranslation('ui');
  const words =
    status === 'vraagt_aandacht' || status === 'stokt'
      ? t(`spreiding.${status}`, { count: aantal, aantal })
      : t(`spreiding.${status}`, { aantal });
  return (
    <span className={classes.part} data-status={status}>
      <StatusShape status={status} size={16} />
      {words}
    </span>
  );
}
