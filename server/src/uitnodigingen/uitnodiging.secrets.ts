import { createHash, randomBytes, randomInt } from 'node:crypto';
import { CODE_LENGTE, CODE_TEKENS } from '@opgaveteams/shared/uitnodigingen/uitnodiging.code';

/** The secret of a link: 192 random bits in 32 characters, short enough for a QR code that a phone reads at once. */
export function nieuwGeheim(): string {
  return randomBytes(24).toString('base64url');
}

/** What is stored of the secret. One fast hash is enough: there is nothing to guess in 192 random bits. */
export function hashGeheim(geheim: string): string {
  return createHash('sha256').update(geheim).digest('base64url');
}

/** A code, each as likely as any other. */
export function nieuweCode(): string {
  return Array.from({ length: CODE_LENGTE }, () => CODE_TEKENS[randomInt(CODE_TEKENS.length)]).join('');
}
