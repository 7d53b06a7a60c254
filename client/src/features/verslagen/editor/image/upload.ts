import type { Afbeelding } from '@opgaveteams/shared/afbeeldingen/afbeelding.schema';
import { afbeeldingSoorten, MAX_AFBEELDING_BYTES } from '@opgaveteams/shared/afbeeldingen/afbeelding.limits';
import type { ErrorCode } from '@opgaveteams/shared/errors/errors';
import type { Problem } from '@opgaveteams/shared/http/contract';
import { ApiError } from '../../../../api/call.ts';
import { currentLanguage } from '../../../../i18n/i18n.ts';

/** What is wrong with a file, as far as one can see before it is sent. */
export function refusal(file: Pick<File, 'type' | 'size'>): ErrorCode | null {
  if (!(afbeeldingSoorten as readonly string[]).includes(file.type)) return 'geen_afbeelding';
  return file.size > MAX_AFBEELDING_BYTES ? 'afbeelding_te_groot' : null;
}

/**
 * Sends a picture for a text.
 * @throws ApiError with the problem of the server, or `geen_verbinding`
 */
export async function upload(verslagId: string, file: File): Promise<Afbeelding> {
  let answer: Response;
  try {
    answer = await fetch(`/v1/verslagen/${verslagId}/afbeeldingen`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': file.type, 'Accept-Language': currentLanguage() },
      body: file,
    });
  } catch {
    throw new ApiError(null);
  }
  const said: unknown = await answer.json().catch(() => null);
  if (!answer.ok) throw new ApiError(said as Problem | null);
  return said as Afbeelding;
}
