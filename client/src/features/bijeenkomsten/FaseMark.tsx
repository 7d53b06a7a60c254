import type { BijeenkomstFase } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.schema';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Bijeenkomst.module.css';

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 2.25, strokeLinecap: 'round' } as const;

const shapes: Record<BijeenkomstFase, ReactNode> = {
  gepland: <circle cx="10" cy="10" r="6.5" {...line} />,
  bezig: <path d="M6 4v12l10-6z" fill="currentColor" />,
  afgerond: <path d="m3.5 10.5 4.5 4.5 8.5-10" {...line} />,
  afgelast: <path d="m4.5 4.5 11 11m0-11-11 11" {...line} />,
};

/** The phase of a bijeenkomst as shape and word. */
export function FaseMark({ fase }: { fase: BijeenkomstFase }) {
  const { t } = useTranslation('bijeenkomsten');
  return (
    <span className={classes.fase} data-fase={fase}>
      <svg aria-hidden="true" focusable="false" width="18" height="18" viewBox="0 0 20 20">
        {shapes[fase]}
      </svg>
      {t(`fase.${fase}`)}
    </span>
  );
}
