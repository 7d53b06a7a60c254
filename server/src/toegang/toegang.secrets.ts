import { createHash, randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const scryptAsync = promisify(scrypt);
const CODE_HASH_BYTES = 32;

/** A secret that cannot be guessed: 256 random bits, 43 characters that are safe in a link and a cookie. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token. One fast hash is enough: there is nothing to guess in 256 random bits. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** Six digits, each as likely as any other. */
export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}

/** The salt of one code. */
export function newSalt(): string {
  return randomBytes(16).toString('base64url');
}

/** What is stored of a code: scrypt with Node's own cost (N 2^14, 16 MB), off the main thread. */
export async function hashCode(code: string, salt: string): Promise<string> {
  return ((await scryptAsync(code, salt, CODE_HASH_BYTES)) as Buffer).toString('base64url');
}

/** Compares in a time that does not depend on where the two differ. */
export function sameHash(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}
