/** Without letters and digits that look or sound like another one: no B/8, D/0/O, I/1/L, S/5, Z/2, U/V, M/N. */
export const CODE_TEKENS = 'ACEFGHJKMPQRTVWXY34679';
export const CODE_LENGTE = 6;

/** A code as somebody typed it, in the form in which it is kept: no spaces or dashes, capitals. Null: not a code. */
export function leesCode(getypt: string): string | null {
  const code = getypt.toUpperCase().replace(/[\s-]/g, '');
  return code.length === CODE_LENGTE && [...code].every((c) => CODE_TEKENS.includes(c)) ? code : null;
}

/** A code in the form in which it is read and typed: two times three. */
export function toonCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}
