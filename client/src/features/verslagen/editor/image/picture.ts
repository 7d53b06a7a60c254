export interface ImageWords {
  /** In place of a picture that cannot be shown. */
  missing: string;
  /** Of a picture that nobody described. */
  undescribed: string;
}

/** An id as the server makes them. */
export const isId = (id: unknown): id is string => typeof id === 'string' && /^[0-9a-f]{24}$/.test(id);

/** Where a picture comes from: always our own server, whatever somebody put in the document. */
export const pictureUrl = (id: unknown): string | null => (isId(id) ? `/v1/afbeeldingen/${id}` : null);
