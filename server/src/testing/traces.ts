import type { Connection } from 'mongoose';

/** The collections of which a document holds these words. */
export async function tracesOf(db: Connection, words: string): Promise<string[]> {
  const found: string[] = [];
  for (const { name } of await db.listCollections())
    for (const doc of await db.collection(name).find({}).toArray())
      if (JSON.stringify(doc).toLowerCase().includes(words.toLowerCase())) found.push(name);
  return found;
}
