/** Name of the block around what a member wrote down for a resident who does not write here. */
export const NAMENS_BLOK = 'namens';

/** How it reached who wrote it down. Who said it is not asked and not kept. */
export const namensKanalen = ['papier', 'gesproken'] as const;
export type NamensKanaal = (typeof namensKanalen)[number];

/** How it came, whatever stands in the text; what cannot be read was written down. */
export const kanaalVan = (value: unknown): NamensKanaal => (value === 'gesproken' ? 'gesproken' : 'papier');
