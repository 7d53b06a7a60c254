import type { GesprekInhoud, Reactie } from '@opgaveteams/shared/bewonersruimtes/gesprek.schema';

/** What was said in one envelope. */
export interface Gezegd {
  id: string;
  afzender: string;
  /** Its place in the room and when it came there; null while the server does not have it. */
  volgnummer: number | null;
  moment: string | null;
  /** Null: it was hidden before this device could open it. */
  inhoud: GesprekInhoud | null;
}

/** A message as it stands in the conversation. */
export interface Bericht {
  id: string;
  afzender: string;
  volgnummer: number | null;
  moment: string | null;
  tekst: string;
  /** Its author or a host took it out of sight. */
  verborgen: boolean;
  /** The id of the message that it answers. */
  op: string | null;
  /** Who reacted how, in the order of reacting. */
  reacties: Map<Reactie, string[]>;
}

/**
 * The conversation that all of this makes together: messages in order, with what people reacted to them.
 * @param verborgen places of what is hidden now
 */
export function berichtenVan(
  gezegd: readonly Gezegd[],
  verborgen: ReadonlySet<number> = new Set(),
): Bericht[] {
  const berichten = new Map<string, Bericht>();
  for (const { inhoud, ...van } of gezegd) {
    if (inhoud?.wat === 'reactie') continue;
    const weg = inhoud === null || verborgen.has(van.volgnummer ?? 0);
    const woorden = weg ? { tekst: '', op: null } : { tekst: inhoud.tekst, op: inhoud.op };
    berichten.set(van.id, { ...van, ...woorden, verborgen: weg, reacties: new Map() });
  }
  for (const { afzender, inhoud } of gezegd) {
    if (inhoud?.wat !== 'reactie') continue;
    const reacties = berichten.get(inhoud.op)?.reacties;
    const zonder = (reacties?.get(inhoud.reactie) ?? []).filter((wie) => wie !== afzender);
    const wie = inhoud.aan ? [...zonder, afzender] : zonder;
    if (wie.length > 0) reacties?.set(inhoud.reactie, wie);
    else reacties?.delete(inhoud.reactie);
  }
  return [...berichten.values()];
}
