import type { GetoondeStatus } from '@opgaveteams/shared/actielijnen/actielijn.status';
import type { ReactNode } from 'react';

const line = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 2.25,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

/* Each shape is told apart by its outline alone, at 16 pixels and in one colour. */
const shapes: Record<GetoondeStatus, ReactNode> = {
  in_voorbereiding: <circle cx="10" cy="10" r="6.5" {...line} />,
  op_koers: <path d="M3 10h13M11 5l5 5-5 5" {...line} />,
  vraagt_aandacht: <path d="m10 1.5 8.5 8.5-8.5 8.5L1.5 10z" fill="currentColor" />,
  stokt: <rect x="2" y="7" width="16" height="6" rx="1" fill="currentColor" />,
  afgerond: <path d="m3.5 10.5 4.5 4.5 8.5-10" {...line} />,
  gestopt: <path d="m4.5 4.5 11 11m0-11-11 11" {...line} />,
  opgegaan_in: <path d="M3 4.5c5 0 5 5.5 9 5.5h5m-14 5.5c5 0 5-5.5 9-5.5m2-3.5 3.5 3.5-3.5 3.5" {...line} />,
  onbekend: <circle cx="10" cy="10" r="7" {...line} strokeDasharray="3.3 4" />,
};

/** The shape of a status; decoration beside its word. */
export function StatusShape({ status, size = 20 }: { status: GetoondeStatus; size?: number }) {
  return (
    <svg aria-hidden="true" focusable="false" width={size} height={size} viewBox="0 0 20 20">
      {shapes[status]}
    </svg>
  );
}
