import type { Zichtbaar } from '@opgaveteams/shared/realtime/events';
import type { WaaromLezen } from '@opgaveteams/shared/verslagen/verslag.state';
import { BinaryEvent } from '../realtime/binary-event.ts';
import type { Ctx } from '../platform/http/context.ts';
import { DomainError } from '../platform/errors/domain-error.ts';
import type { LiveSocket } from '../realtime/types.ts';
import { Carets } from './carets.ts';
import type { Room } from './room.ts';
import type { VerslagService } from './verslag.service.ts';
import { Window } from './window.ts';

/** Readers who share one millisecond of window: telling each of them costs about as much. */
const READERS_PER_MS = 4;
/** Carets change with every key; nobody sees more than some twenty changes a second. */
const CARET_WINDOW_MS = 50;
/** What may wait for one reader, in bytes; who lags further opens the text again, when they can. */
const MAX_PENDING_BYTES = 512 * 1024;
/** Who lags this far gets no carets: they say nothing that will not be said again. */
const MAX_PENDING_FOR_CARETS = 64 * 1024;

/** One connection in one text. */
export interface Session {
  socket: LiveSocket;
  text: OpenText;
  magSchrijven: boolean;
  /** Why not, where it may only read. */
  waarom: WaaromLezen | null;
  /** The tab does not know all that a text can hold now. */
  verouderd: boolean;
  /** Who writes here; looked up at the first caret. */
  user?: Zichtbaar;
  /** Bytes of the text that did not leave this process yet, at most. */
  pending: number;
  /** It could not keep up, and hears nothing until it opens the text again. */
  behind: boolean;
  /** What was sent has left. */
  left(): void;
}

/** An update on its way, from its connection to the disk. */
interface Incoming {
  session: Session;
  ctx: Ctx;
  data: Uint8Array;
  clientIds: number[];
  /** Which verdict of the room it was judged under. */
  verdict: number;
  resolve(): void;
  reject(reason: unknown): void;
}

/** A process, as the owner of the carets of its connections. */
export interface Proces {
  readonly proces: string;
}

/** What other processes hear of a text. */
export interface Elders {
  update(id: string, update: Uint8Array, durable: Promise<void>): void;
  carets(id: string, data: Uint8Array): void;
  /** The text is opened here; it may have to stand still for another process. */
  opened(id: string, room: Room): void;
  /** The text is opened here: what do others have that this process lacks? */
  ask(text: OpenText): Promise<void>;
  /** The bonds of a text changed here. */
  bound(id: string): void;
  /** Makes a text stand still on the other processes, all that they took on disk; gives the way to end it. */
  stil(id: string): Promise<() => void>;
  close(): void;
}

/** One text that somebody has open: who, their carets, and what is under way to them. */
export class OpenText {
  readonly id: string;
  readonly room: Room;
  readonly sessions = new Set<Session>();
  /** Connections that read it, or are about to. */
  users = 0;
  readonly carets = new Carets<LiveSocket | Proces>();
  readonly #elders: Elders;
  readonly #verslagen: VerslagService;
  readonly #updates: Window<Incoming>;
  readonly #moved: Window<number>;

  constructor(id: string, room: Room, verslagen: VerslagService, { elders, pressureMs }: TextDeps) {
    this.id = id;
    this.#elders = elders;
    this.room = room;
    this.#verslagen = verslagen;
    room.onFresh = (fresh) => {
      this.tell(fresh, null);
      verslagen.rooms.touched(id);
    };
    this.#updates = new Window(
      (items) => this.#take(items),
      () => Math.max(this.sessions.size / READERS_PER_MS, pressureMs()),
    );
    this.#moved = new Window(
      (clientIds) => {
        const message = this.carets.message(new Set(clientIds));
        this.tellCarets(message);
        this.#elders.carets(this.id, message);
      },
      () => CARET_WINDOW_MS,
    );
  }

  /**
   * Takes an update: to the others now or within a short window; resolves when it is on disk.
   * @throws DomainError `te_groot`, `ongeldige_invoer`, `niet_beschikbaar`
   */
  receive(session: Session, ctx: Ctx, data: Uint8Array): Promise<void> {
    const { clientIds } = this.room.check(data);
    const verdict = this.room.verdicts;
    return new Promise((resolve, reject) =>
      this.#updates.add({ session, ctx, data, clientIds, verdict, resolve, reject }),
    );
  }

  /** What waits for the end of a window goes now. */
  flush(): void {
    this.#updates.now();
  }

  /** Somebody moved their caret. */
  moveCaret(session: Session, user: Zichtbaar, data: Uint8Array): void {
    this.#moved.add(this.carets.take(session.socket, user, data));
  }

  dropCaret(session: Session): void {
    const clientId = this.carets.drop(session.socket);
    if (clientId !== null) this.#moved.add(clientId);
  }

  /** The carets of a process that ended. */
  dropCarets(proces: Proces): void {
    const gone = this.carets.dropAll(proces);
    if (gone.length > 0) this.tellCarets(this.carets.message(gone));
  }

  /** Tells all who read, except the one who said it alone. */
  tell(update: Uint8Array, except: Session | null): void {
    const event = new BinaryEvent('verslag:update', this.id, update);
    for (const session of this.sessions) if (session !== except) this.#send(session, event);
  }

  #send(session: Session, event: BinaryEvent): void {
    if (session.behind) return;
    if (session.pending + event.bytes > MAX_PENDING_BYTES && session.pending > 0) {
      session.behind = true;
      session.socket.emit('verslag:opnieuw', { id: this.id });
      return;
    }
    session.pending += event.bytes;
    event.sendTo(session.socket, session.left);
  }

  /** Tells those who write, except who lags. */
  tellCarets(message: Uint8Array): void {
    const event = new BinaryEvent('verslag:bewustzijn', this.id, message);
    for (const session of this.sessions)
      if (session.magSchrijven && session.pending <= MAX_PENDING_FOR_CARETS) event.sendTo(session.socket);
  }

  #take(all: Incoming[]): void {
    // Who was judged before the text stood still comes back, and is judged by what holds then.
    const { isFrozen, verdicts } = this.room;
    const items = all.filter((item) => !isFrozen && item.verdict === verdicts);
    for (const item of all) if (!items.includes(item)) item.reject(new DomainError('niet_beschikbaar'));
    if (items.length === 0) return;
    const { update, refused, durable } = this.room.take(items.map(({ data }) => data));
    const [first] = items;
    const alone = first && items.every(({ session }) => session === first.session);
    if (update) {
      this.tell(update, alone ? first.session : null);
      this.#elders.update(this.id, update, durable);
    }
    refused.forEach((place) => items[place]?.reject(new DomainError('ongeldige_invoer')));
    const good = items.filter((_, place) => !refused.has(place));
    if (update) this.#verslagen.rooms.touched(this.id);
    durable
      .then(() => (update ? this.#verslagen.wrote(this.id, good) : undefined))
      .then(
        () => good.forEach(({ resolve }) => resolve()),
        // A disk that does not take it is an answer, not a fault of the text.
        () => good.forEach(({ reject }) => reject(new DomainError('niet_beschikbaar'))),
      );
  }
}

interface TextDeps {
  elders: Elders;
  /** How long updates may wait because this process is busy. */
  pressureMs(): number;
}

/** The texts that connections of this process have open. */
export function createOpenTexts(verslagen: VerslagService, deps: TextDeps) {
  const texts = new Map<string, OpenText>();
  /** Texts that are just opened: what other processes have of them is on its way. */
  const asked = new Map<OpenText, Promise<void>>();

  return {
    /** The text, for one reader more; pair it with {@link release}. */
    async enter(id: string): Promise<OpenText> {
      const room = await verslagen.rooms.acquire(id);
      const text = texts.get(id) ?? new OpenText(id, room, verslagen, deps);
      text.users++;
      if (!texts.has(id)) {
        texts.set(id, text);
        deps.elders.opened(id, room);
        const coming = deps.elders.ask(text).finally(() => asked.delete(text));
        asked.set(text, coming);
      }
      try {
        await asked.get(text);
      } catch (err) {
        this.release(text);
        throw err;
      }
      return text;
    },

    /** One reader less. */
    release(text: OpenText): void {
      text.users--;
      if (text.users === 0) {
        text.flush();
        text.room.onFresh = () => undefined;
        texts.delete(text.id);
      }
      verslagen.rooms.release(text.id);
    },

    get: (id: string): OpenText | undefined => texts.get(id),
    all: (): OpenText[] => [...texts.values()],
  };
}
export type OpenTexts = ReturnType<typeof createOpenTexts>;
