import { encode } from 'uqr';

interface Props {
  /** What a phone that scans it opens. */
  tekst: string;
  /** What it is, for who does not see it. */
  label: string;
  className: string | undefined;
}

/** A QR code as one path: sharp at any size, printed in any colour scheme in black on white. */
export function QrCode({ tekst, label, className }: Props) {
  const { data, size } = encode(tekst, { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} className={className}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
