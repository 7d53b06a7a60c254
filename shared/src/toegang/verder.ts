/**
 * Is this a path within this site, fit to continue to after signing in? Browsers read `//host`, `/\\host` and a
 * path with control characters in it as the address of another site.
 */
export function isEigenPad(pad: string): boolean {
  return /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(pad);
}
