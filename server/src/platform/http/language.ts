import type { Language } from '@opgaveteams/shared/errors/errors';
import type { Request } from 'express';

/** The language of the answer to a user; Dutch unless English is asked for first. */
export function languageOf(req: Pick<Request, 'acceptsLanguages'>): Language {
  return req.acceptsLanguages('nl', 'en') === 'en' ? 'en' : 'nl';
}
