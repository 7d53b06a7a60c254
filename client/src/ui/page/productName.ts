import { createContext, use } from 'react';

/** The name of the workspace, from the area pack, for whoever needs it in a title. */
export const ProductNameContext = createContext('Opgaveteams');

/** Gives the name of the workspace. */
export function useProductName(): string {
  return use(ProductNameContext);
}
