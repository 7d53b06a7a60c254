/** Where one arrives: in the notes of the bijeenkomst, or else on the page of the groep. */
export const paginaVan = (groepId: string, bijeenkomstId?: string | null): string =>
  bijeenkomstId ? `/bijeenkomsten/${bijeenkomstId}` : `/groepen/${groepId}`;
