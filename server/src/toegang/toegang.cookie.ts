import type { CookieOptions, Response } from 'express';

/** `__Host-`: the browser takes it only when Secure, for this host alone, with Path=/. */
export const SESSION_COOKIE = '__Host-opgaveteams';

const options: CookieOptions = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' };
const token = new RegExp(`(?:^|;\\s*)${SESSION_COOKIE}=([A-Za-z0-9_-]{43})(?:;|$)`);

/** The session token in a Cookie header, or null when there is none of ours. */
export function readSessionCookie(header: string | undefined): string | null {
  return token.exec(header ?? '')?.[1] ?? null;
}

/** Signs this browser in for `days` days. */
export function setSessionCookie(res: Response, value: string, days: number): void {
  res.cookie(SESSION_COOKIE, value, { ...options, maxAge: days * 86_400_000 });
}

export function clearSessionCookie(res: Response): void {
  res.clearCookie(SESSION_COOKIE, options);
}
