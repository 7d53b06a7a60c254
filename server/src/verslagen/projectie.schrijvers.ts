import { Types, type Connection } from 'mongoose';
import { isDuplicateKey } from '../platform/db/duplicate-key.ts';
import { verslagSchrijverModel } from './verslag.model.ts';

/** How many open texts are remembered; of others the database knows who made what. */
const MAX_KNOWN = 2_000;

interface Known {
  /** The persoon behind a client of Yjs, as far as they wrote here since the text was opened; the latest last. */
  latest: Map<number, string>;
}

/** Who typed what: each client of Yjs in a text belongs to the persoon who sent what it wrote. */
export function createSchrijvers(db: Connection) {
  const model = verslagSchrijverModel(db);
  const texts = new Map<string, Known>();

  function knownOf(id: string): Known {
    const known = texts.get(id) ?? { latest: new Map<number, string>() };
    texts.delete(id);
    texts.set(id, known);
    for (const oldest of texts.keys()) {
      if (texts.size <= MAX_KNOWN) break;
      texts.delete(oldest);
    }
    return known;
  }

  async function keep(verslagId: string, client: number, persoonId: string): Promise<void> {
    try {
      await model.updateOne(
        { verslagId, client },
        { $setOnInsert: { persoonId: new Types.ObjectId(persoonId) } },
        { upsert: true },
      );
    } catch (err) {
      if (!isDuplicateKey(err)) throw err;
    }
  }

  return {
    /** Somebody sent what these clients typed; resolves when it is kept who. */
    async wrote(verslagId: string, clientIds: readonly number[], persoonId: string): Promise<void> {
      const { latest } = knownOf(verslagId);
      const fresh: number[] = [];
      for (const client of clientIds) {
        if (!latest.has(client)) fresh.push(client);
        // Put at the end: it is the latest now.
        latest.delete(client);
        latest.set(client, persoonId);
      }
      await Promise.all(fresh.map((client) => keep(verslagId, client, persoonId)));
    },

    /**
     * The persoon who wrote in a block: of these clients the one that wrote last since the text was opened, else
     * who made it; null when nobody knows.
     */
    async van(verslagId: string, clients: readonly number[]): Promise<string | null> {
      const latest = [...(texts.get(verslagId)?.latest ?? [])].findLast(([client]) =>
        clients.includes(client),
      );
      if (latest) return latest[1];
      const rows = await model.find({ verslagId, client: { $in: [...clients] } }).lean();
      const row = clients.flatMap((client) => rows.find((r) => r.client === client) ?? [])[0];
      return row ? String(row.persoonId) : null;
    },

    /** Who wrote last in a text since it was opened, whatever it was. */
    laatste: (verslagId: string): string | null =>
      [...(texts.get(verslagId)?.latest.values() ?? [])].at(-1) ?? null,
  };
}
