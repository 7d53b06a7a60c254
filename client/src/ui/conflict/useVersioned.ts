import { useState } from 'react';
import { ApiError } from '../../api/call.ts';
import { differing } from './merge.ts';

/** What is stored, as the form shows it, and which version that is. */
export interface Stored<Values> {
  values: Values;
  versie: number;
}

export interface Conflict<Values> {
  base: Values;
  mine: Values;
  theirs: Values;
}

interface Versioned<Values> {
  /** Set while two versions wait for a choice. */
  conflict: Conflict<Values> | null;
  save: (values: Values) => Promise<void>;
  /** Leaves the comparison, back to the form. */
  dismiss: () => void;
}

/**
 * Saves what is based on a version (rule 10). When somebody else was first, nothing is overwritten: `conflict` holds
 * both versions, for `Compare` to show; a next `save` is then based on the newer one.
 * @param begun what was stored when the form opened; later changes on screen do not touch what one is typing
 * @param read turns the answer `huidig` of the server into what the form shows
 * @param write sends; throws the ApiError of the server. `base` is what is stored, so that it can send only what differs
 */
export function useVersioned<Values extends object>(
  begun: () => Stored<Values>,
  read: (huidig: unknown) => Stored<Values>,
  write: (values: Values, versie: number, base: Values) => Promise<unknown>,
): Versioned<Values> {
  const [stored, setStored] = useState(begun);
  const [conflict, setConflict] = useState<Conflict<Values> | null>(null);

  async function saveOn({ values: base, versie }: Stored<Values>, mine: Values): Promise<void> {
    try {
      await write(mine, versie, base);
      setConflict(null);
    } catch (error) {
      const huidig = error instanceof ApiError && error.status === 412 ? error.problem?.huidig : undefined;
      if (huidig === undefined) throw error;
      const theirs = read(huidig);
      setStored(theirs);
      // The newer version differs in what this form does not hold: nothing to choose.
      if (differing(base, theirs.values).length === 0) return saveOn(theirs, mine);
      setConflict({ base, mine, theirs: theirs.values });
    }
  }

  const save = (mine: Values) => saveOn(stored, mine);

  return { conflict, save, dismiss: () => setConflict(null) };
}
