import type { GesprekInhoud, Reactie } from '@opgaveteams/shared/bewonersruimtes/gesprek.schema';

/** An envelope that was opened here; `moment` is null while the server does not have it. */
export interface Gezegd {
  id: string;
  afzender: string;
  moment: string | null;
  inhoud: GesprekInhoud;
}

/** A message as it stands in the conversation. */
export interface Bericht {
  id: string;
  afzender: string;
  moment: string | null;
  tekst: string;
  /** The id of the message that it answers. */
  op: string | null;
  /** Who reacted how, in the order of reacting. */
  reacties: Map<Reactie, string[]>;
}

/** The conversation that all of this makes together: messages in order, with what people reacted to them. */
export function berichtenVan(gezegd: readonly Gezegd[]): Bericht[] {
  const berichten = new Map<string, Bericht>();
  for (const { id, afzender, moment, inhoud } of gezegd)
    if (inhoud.wat === 'bericht')
      berichten.set(id, {
        ...{ id, afzender, moment, tekst: inhoud.tekst, op: inhoud.op, reacties: new Map() },
      });
  for (const { afzender, inhoud } of gezegd) {
    if (inhoud.wat !== 'reactie') continue;
    const reacties = berichten.get(inhoud.op)?.reacties;
    const zonder = (reacties?.get(inhoud.reactie) ?? []).filter((wie) => wie !== afzender);
    const wie = inhoud.aan ? [...zonder, afzender] : zonder;
    if (wie.length > 0) reacties?.set(inhoud.reactie, wie);
    else reacties?.delete(inhoud.reactie);
  }
  return [...berichten.values()];
}
