/** What the log says of the ways into an account. Apart from the schemas, so that it is read without zod. */
export const accountActies = ['passkey_toegevoegd', 'passkey_weggehaald', 'adres_gewijzigd'] as const;
export type AccountActie = (typeof accountActies)[number];
