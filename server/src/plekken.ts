import type { Plek } from '@opgaveteams/shared/realtime/realtime.schema';
import { DomainError } from './platform/errors/domain-error.ts';
import type { Ctx } from './platform/http/context.ts';
import type { Services } from './services.ts';

/** May this actor open the screen of this thing? Asked of the service that serves the screen, so they agree. */
export async function mayOpenPlek(services: Services, ctx: Ctx, { noun, id }: Plek): Promise<boolean> {
  try {
    if (noun === 'opgaveteams') return (await services.opgaveteams.verwijzingen()).has(id);
    await services[noun].get(ctx, id);
    return true;
  } catch (err) {
    if (err instanceof DomainError) return false;
    throw err;
  }
}
