import { z } from 'zod';
import {
  kloptSchema,
  nieuweMomentopnameSchema,
  nieuwStukSchema,
  notitieOpenenSchema,
  notitieOpenSchema,
  type NotitieCaret,
  type NotitieGeopend,
  type NotitieStuk,
} from '../bewonersruimtes/notitie.schema.ts';
import type { ErrorCode } from '../errors/errors.ts';
import { idParams, idSchema } from '../http/contract.ts';
import type { WaaromLezen } from '../verslagen/verslag.state.ts';
import { plekSchema, type Noun, type Plek } from './realtime.schema.ts';

/** Answer to every command. */
export type Ack<T = void> = { ok: true; data: T } | { ok: false; code: ErrorCode; message: string };

/** Something changed that the receiver may see; the client asks the API again (no content travels here). */
export interface Changed {
  noun: Noun;
  id: string;
  updatedAt: string;
}

/** Somebody on a screen or in a text, as others see them there. */
export interface Zichtbaar {
  id: string;
  naam: string;
  /** Takes part without an account. */
  gast?: true;
}

/** Who is at a place, as far as the receiver may know; `overigen` are those without a name. */
export interface Aanwezigen {
  plek: Plek;
  personen: Zichtbaar[];
  overigen: number;
}

export const verslagOpenSchema = z.object({ id: idSchema });
export const verslagBerichtSchema = z.object({
  id: idSchema,
  data: z.custom<Uint8Array>((v) => v instanceof Uint8Array, { error: 'Geen geldig bericht.' }),
});

/** A tab that says no version is one of before there were versions. */
export const verslagOpenenSchema = verslagBerichtSchema.extend({
  protocol: z.int().min(1).default(1),
  schema: z.int().min(1).default(1),
});

/** Payload of each command a client may send; the server parses by these. */
export const commandSchemas = {
  'plek:kies': z.object({ plek: plekSchema.nullable() }),
  /** Open a shared text: the state vector of what the device has, and which versions this tab knows. */
  'verslag:open': verslagOpenenSchema,
  'verslag:sluit': verslagOpenSchema,
  /** A Yjs update; acknowledged when it is on disk (rule 4). */
  'verslag:update': verslagBerichtSchema,
  /** Yjs awareness (cursors and names); never stored. */
  'verslag:bewustzijn': verslagBerichtSchema,
  /** Hear of it when something is new in a bewonersruimte. */
  'ruimte:open': idParams,
  'ruimte:sluit': idParams,
  /** Open a note of a bewonersruimte: what one lacks from a number on, closed (docs/notitie-protocol.md). */
  'notitie:open': notitieOpenenSchema,
  'notitie:sluit': notitieOpenSchema,
  /** A closed change; acknowledged with its number when it is on disk. */
  'notitie:stuk': nieuwStukSchema,
  /** A closed caret; never stored. */
  'notitie:caret': nieuwStukSchema,
  /** The whole text, closed. */
  'notitie:momentopname': nieuweMomentopnameSchema,
  /** What another member made of the whole text is what the changes until then make. */
  'notitie:klopt': kloptSchema,
} as const;
export type CommandName = keyof typeof commandSchemas;
/** As it is sent. */
export type CommandPayload<N extends CommandName> = z.input<(typeof commandSchemas)[N]>;
/** As it is after parsing. */
export type ParsedPayload<N extends CommandName> = z.output<(typeof commandSchemas)[N]>;

/** What the opener of a shared text gets: what it lacked, what the server lacks, and its rights. */
export interface VerslagGeopend {
  update: Uint8Array;
  stateVector: Uint8Array;
  magSchrijven: boolean;
  /** Why not, where one may only read. */
  waarom: WaaromLezen | null;
}

/** What a connection may do with a text from now on. */
export interface VerslagRechten {
  id: string;
  magLezen: boolean;
  magSchrijven: boolean;
  waarom: WaaromLezen | null;
}

interface CommandResults {
  'plek:kies': void;
  'verslag:open': VerslagGeopend;
  'verslag:sluit': void;
  'verslag:update': void;
  'verslag:bewustzijn': void;
  'ruimte:open': void;
  'ruimte:sluit': void;
  'notitie:open': NotitieGeopend;
  'notitie:sluit': void;
  'notitie:stuk': { volgnummer: number };
  'notitie:caret': void;
  'notitie:momentopname': void;
  'notitie:klopt': void;
}
export type CommandResult<N extends CommandName> = CommandResults[N];

export type ClientToServer = {
  [N in CommandName]: (payload: CommandPayload<N>, ack: (answer: Ack<CommandResult<N>>) => void) => void;
};

export interface ServerToClient {
  changed: (message: Changed) => void;
  /** The rights of this connection changed: ask again who I am and what I see. */
  rechten: () => void;
  aanwezigen: (message: Aanwezigen) => void;
  'verslag:update': (message: { id: string; data: Uint8Array }) => void;
  'verslag:bewustzijn': (message: { id: string; data: Uint8Array }) => void;
  /** This connection is no longer in the text, may only read it from now on, or may write again. */
  'verslag:rechten': (message: VerslagRechten) => void;
  /** This connection could not keep up and hears no more of the text until it opens it again. */
  'verslag:opnieuw': (message: { id: string }) => void;
  /** Something is new in a bewonersruimte that this connection has open; what, it asks itself. */
  'ruimte:nieuw': (message: { id: string }) => void;
  'notitie:stuk': (message: { id: string; stuk: NotitieStuk }) => void;
  'notitie:caret': (message: { id: string; stuk: NotitieCaret }) => void;
  /** The carets of this tab are gone. */
  'notitie:weg': (message: { id: string; apparaat: string }) => void;
  /** This connection is no longer in the note. */
  'notitie:uit': (message: { id: string }) => void;
  /** Something may have been missed: open it again. */
  'notitie:opnieuw': (message: { id: string }) => void;
}
