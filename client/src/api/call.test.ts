import { afterEach, expect, it, vi } from 'vitest';
import { call } from './call.ts';

afterEach(() => vi.unstubAllGlobals());

/** An answer of which the line breaks while it comes in. */
const broken = (status: number): Response =>
  new Response(
    new ReadableStream({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode('{"id":'));
        controller.error(new TypeError('network error'));
      },
    }),
    { status },
  );

it.each([200, 500])(
  'a line that breaks while an answer comes in is no connection (status %i)',
  async (status) => {
    vi.stubGlobal('fetch', () => Promise.resolve(broken(status)));
    await expect(call('GET /ik', {})).rejects.toMatchObject({ name: 'ApiError', code: 'geen_verbinding' });
  },
);

it('who asks no more hears that, and nothing of a connection', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(broken(200)));
  await expect(call('GET /ik', {}, AbortSignal.abort())).rejects.toBeInstanceOf(TypeError);
});
