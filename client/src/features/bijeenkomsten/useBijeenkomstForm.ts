import { schemaResolver, useForm } from '@mantine/form';
import { nieuweBijeenkomstSchema } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.schema';
import { ApiError } from '../../api/call.ts';
import { bodyOf, fieldOf } from './bijeenkomst.values.ts';
import type { BijeenkomstValues } from './bijeenkomst.values.ts';

const check = schemaResolver(nieuweBijeenkomstSchema, { sync: true });

function named(errors: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).map(([name, words]) => [fieldOf(name), String(words)]));
}

/** The form of a bijeenkomst: its values are a day and times, its errors those of the wire schema at those fields. */
export function useBijeenkomstForm(initialValues: BijeenkomstValues, groepIds: string[]) {
  return useForm<BijeenkomstValues>({
    initialValues,
    validate: (values) => {
      const errors = named(check({ ...bodyOf(values), groepIds }));
      // A day that is missing makes both moments wrong: say it once, where it is mended.
      if (values.dag !== '') return errors;
      const { van, tot, ...rest } = errors;
      return { ...rest, dag: van ?? tot ?? '' };
    },
  });
}

/** Sends; what the server says of `begin` and `einde` lands at the fields of the form. */
export async function placed<T>(send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    const { problem } = error instanceof ApiError ? error : { problem: null };
    if (!problem?.fouten) throw error;
    const fouten = problem.fouten.map((fout) => ({ ...fout, veld: fieldOf(fout.veld) }));
    throw new ApiError({ ...problem, fouten });
  }
}
