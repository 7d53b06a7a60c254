/** How many accents a theme carries: `--ot-thema-1` to `--ot-thema-8`. */
export const accentCount = 8;

/**
 * The attribute that gives an element and all in it the accent of a thema (common.css).
 * @param accent the number that the area pack gives the thema, 1 to 8; without one the page's own accent holds
 * @returns props to spread on the element: `<section {...accentProps(thema.accent)}>`
 */
export function accentProps(accent: number | undefined): { 'data-accent'?: string } {
  if (accent === undefined || !Number.isInteger(accent) || accent < 1 || accent > accentCount) return {};
  return { 'data-accent': String(accent) };
}
