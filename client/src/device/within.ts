/** The device does not answer: another tab holds what is kept, and sleeps. */
export class DeviceBusy extends Error {}

/**
 * Waits for an answer of the device, and not for ever.
 * @throws DeviceBusy when it takes longer
 */
export async function within<T>(answer: Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new DeviceBusy()), ms);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
