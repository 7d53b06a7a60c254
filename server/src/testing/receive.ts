import { DomainError } from '../platform/errors/domain-error.ts';
import type { Room } from '../verslagen/room.ts';

/** Gives a room one update, as a connection does: judged, applied, written. */
export function receive(room: Room, data: Uint8Array): { isNew: boolean; durable: Promise<void> } {
  room.check(data);
  const { update, refused, durable } = room.take([data]);
  if (refused.size > 0) throw new DomainError('ongeldige_invoer');
  return { isNew: update !== null, durable };
}
