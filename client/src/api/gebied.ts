import type { Thema } from '@opgaveteams/shared/alliantie/alliantie.schema';
import { useAlliantie } from './ik.ts';

/** The thema with this id: its name and the number of its colour. Undefined until it is known. */
export function useThema(themaId: string | undefined): Thema | undefined {
  return useAlliantie()?.themas.find((thema) => thema.id === themaId);
}

/** Gives a function that tells the name of a buurt; the code itself until the area is known. */
export function useBuurtNaam(): (code: string) => string {
  const buurten = useAlliantie()?.buurten;
  return (code) => buurten?.find((buurt) => buurt.code === code)?.naam ?? code;
}
