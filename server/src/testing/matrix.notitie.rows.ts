import type { notitieApi } from '@opgaveteams/shared/bewonersruimtes/notitie.api';
import type { CommandName, CommandPayload } from '@opgaveteams/shared/realtime/events';
import { iedereen, type MatrixWorld, type Row, type Wie } from './matrix.wie.ts';

const lid: Wie[] = ['zonderGroep'];
/** Only who is in the room knows of it; who is not signed in hears that first. */
const leest: Wie[] = ['zonderGroep', 'niemand'];
const apparaat = 'a'.repeat(16);
const titel = { apparaat, epoch: 1, bytes: 'A'.repeat(40) };

/** Rule 8: the notes of a room are its members'. */
export const notitieRows: { [K in keyof typeof notitieApi]: Row<K> } = {
  'GET /bewonersruimtes/:id/notities': { input: (w) => ({ params: { id: w.ruimte } }), mag: lid, leest },
  'POST /bewonersruimtes/:id/notities': {
    input: (w) => ({ params: { id: w.ruimte }, body: { id: 'e'.repeat(24), titel } }),
    mag: lid,
    leest,
  },
  'PUT /bewonersruimtes/:id/notities/:notitieId/titel': {
    input: (w) => ({ params: { id: w.ruimte, notitieId: w.notitie }, body: titel }),
    mag: lid,
    leest,
  },
};

const stuk = (w: MatrixWorld) => ({ id: w.notitie, apparaat, epoch: 1, data: new Uint8Array(40) });

type NotitieCommand = Extract<CommandName, `notitie:${string}` | `ruimte:${string}`>;

export const notitieCommandRows: {
  [N in NotitieCommand]: { payload(w: MatrixWorld): CommandPayload<N>; mag: Wie[] };
} = {
  'ruimte:open': { payload: (w) => ({ id: w.ruimte }), mag: lid },
  'ruimte:sluit': { payload: (w) => ({ id: w.ruimte }), mag: iedereen },
  'notitie:open': { payload: (w) => ({ id: w.notitie, apparaat, na: 0 }), mag: lid },
  'notitie:stuk': { payload: (w) => ({ ...stuk(w), teller: 1 }), mag: lid },
  'notitie:caret': { payload: (w) => ({ ...stuk(w), teller: 1 }), mag: lid },
  'notitie:momentopname': { payload: (w) => ({ ...stuk(w), tot: 1 }), mag: lid },
  'notitie:klopt': { payload: (w) => ({ id: w.notitie, tot: 1 }), mag: lid },
  'notitie:sluit': { payload: (w) => ({ id: w.notitie, apparaat }), mag: iedereen },
};
