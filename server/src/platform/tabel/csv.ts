import { stringify } from 'csv-stringify/sync';

/**
 * Rows as CSV that spreadsheets of this country open by a double click: semicolons, and a mark that it is UTF-8. What a
 * spreadsheet would take for a formula gets an apostrophe before it, and stays text.
 */
export function csvVan(rijen: readonly (readonly string[])[]): string {
  return stringify([...rijen], {
    delimiter: ';',
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}
