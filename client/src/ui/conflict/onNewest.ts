import { ApiError } from '../../api/call.ts';

/**
 * Writes a change that means the same on any version: tick this off, move that up, take it away. When somebody else was
 * first it is applied again to what is stored now, so that nobody has to choose and nothing is overwritten (rule 10).
 * @param write makes the change from what it gets, and sends it with that version
 * @throws ApiError of the server, also when others stay faster
 */
export async function onNewest<Thing, Result = Thing>(
  thing: Thing,
  write: (newest: Thing) => Promise<Result>,
  tries = 4,
): Promise<Result> {
  try {
    return await write(thing);
  } catch (error) {
    const huidig = error instanceof ApiError && error.status === 412 ? error.problem?.huidig : undefined;
    if (huidig === undefined || tries <= 1) throw error;
    return onNewest(huidig as Thing, write, tries - 1);
  }
}
