import type { nieuweBijeenkomstSchema } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.schema';
import { Types } from 'mongoose';
import type { z } from 'zod';
import { invalid } from '../platform/errors/domain-error.ts';
import type { AgendapuntDoc } from './bijeenkomst.model.ts';

type NieuweAgenda = z.output<typeof nieuweBijeenkomstSchema>['agendapunten'];

/**
 * The agenda as stored, from the agenda as its editor sent it. A punt that stood there keeps its id, also when
 * it moved; an id that is unknown or comes twice becomes a new one. A link to an actielijn that the editor may
 * not see (and so could not send back) stays.
 * @param leesbaar ids of the actielijnen that the editor may see
 * @param now when what is ticked off in it was ticked off
 * @throws DomainError `ongeldige_invoer` for a link to an actielijn that is not there for the editor.
 */
export function mergeAgenda(
  voorheen: readonly AgendapuntDoc[],
  nieuw: NieuweAgenda,
  leesbaar: ReadonlySet<string>,
  now: Date,
): AgendapuntDoc[] {
  const over = new Map(voorheen.map((p) => [String(p._id), p]));
  return nieuw.map(({ id, actielijnId, ...punt }, i) => {
    const bekend = id === undefined ? undefined : over.get(id);
    if (bekend) over.delete(String(bekend._id));
    const stond = bekend?.actielijnId ?? null;
    if (actielijnId !== null && !leesbaar.has(actielijnId))
      throw invalid(`agendapunten.${i}.actielijnId`, 'Deze actielijn is er niet.');
    const verborgen = actielijnId === null && stond !== null && !leesbaar.has(String(stond));
    return {
      ...punt,
      _id: bekend?._id ?? new Types.ObjectId(),
      actielijnId: verborgen ? stond : actielijnId === null ? null : new Types.ObjectId(actielijnId),
      afgerondOp: punt.afgerond ? ((bekend?.afgerond ? bekend.afgerondOp : now) ?? null) : null,
      doorNaar: bekend?.doorNaar ?? null,
    };
  });
}

/** The actielijnen that two agendas name, to be judged for the editor. */
export function actielijnIdsIn(voorheen: readonly AgendapuntDoc[], nieuw: NieuweAgenda): string[] {
  const ids = [...voorheen, ...nieuw].flatMap((p) => (p.actielijnId ? [String(p.actielijnId)] : []));
  return [...new Set(ids)];
}
