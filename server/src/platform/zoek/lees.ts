import type { Model } from 'mongoose';
import type { Zoekdocument } from './zoekbron.ts';

/** Documents of a collection as the index reads them: all, or those among these ids that are there. */
export async function* lees<Doc>(
  model: Model<Doc>,
  ids: readonly string[] | undefined,
  document: (doc: Doc) => Zoekdocument | null,
): AsyncGenerator<Zoekdocument> {
  const rows = model.find(ids ? { _id: { $in: ids } } : {}).lean<Doc[]>();
  for await (const doc of rows.cursor()) {
    const found = document(doc as Doc);
    if (found) yield found;
  }
}
