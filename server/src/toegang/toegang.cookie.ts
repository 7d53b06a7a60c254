import type { CookieOptions, Response } from 'express';

/** `__Host-`: the browser takes it only when Secure, for this host alone, with Path=/. */
export const SESSION_COOKIE = '__Host-opgaveteams';

const options: CookieOptions = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' };
const inHeader = new RegExp(`(?:^|;\\s*)${SESSION_COOKIE}=([A-Za-z0-9_-]{43})(?:;|$)`);

/** The session token in a Cookie header, or null when there is none of ours. */
export function readSessionCookie(header: string | undefined): string | null {
  return inHeader.exec(header ?? '')?.[1] ?? null;
}

export function setSessionCookie(res: Response, { token, dagen }: { token: string; dagen: number }): void {
  res.cookie(SESSION_COOKIE, token, { ...options, maxAge: dagen * 86_400_000 });
}

export function clearSessionCookie(res: Response): void {
  res.clearCookie(SESSION_COOKIE, options);
}
