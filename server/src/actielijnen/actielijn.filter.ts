import { eindstatussen, type GetoondeStatus } from '@opgaveteams/shared/actielijnen/actielijn.status';

/**
 * Database filter for statuses as they are shown: `onbekend` is every running actielijn whose rhythm has
 * passed, and such an actielijn is found under no other status. Agrees with `toonStatus` of shared.
 */
export function statusFilter(statussen: GetoondeStatus[] | undefined, now: Date): Record<string, unknown> {
  if (!statussen || statussen.length === 0) return {};
  const einde = statussen.filter((s) => (eindstatussen as readonly string[]).includes(s));
  const lopend = statussen.filter((s) => s !== 'onbekend' && !einde.includes(s));
  const branches: Record<string, unknown>[] = [];
  if (einde.length > 0) branches.push({ status: { $in: einde } });
  if (lopend.length > 0) branches.push({ status: { $in: lopend }, statusVervaltOp: { $gt: now } });
  if (statussen.includes('onbekend'))
    branches.push({ status: { $nin: [...eindstatussen] }, statusVervaltOp: { $lte: now } });
  return { $or: branches };
}
