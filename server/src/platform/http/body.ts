import type { Request } from 'express';

/**
 * Reads a body that is no JSON.
 * @param max bytes; of a larger body nothing is kept
 * @returns null when it is larger
 */
export async function readBody(req: Request, max: number): Promise<Buffer | null> {
  if (Number(req.get('Content-Length')) > max) return null;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of req as AsyncIterable<Buffer>) {
    size += part.byteLength;
    if (size > max) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
