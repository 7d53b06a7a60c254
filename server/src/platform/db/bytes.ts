/** A binary field as the driver gives it, as the bytes alone. */
export function bytesOf(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value;
  if (typeof value === 'object' && value !== null && 'buffer' in value && value.buffer instanceof Uint8Array)
    return 'position' in value ? value.buffer.subarray(0, Number(value.position)) : value.buffer;
  throw new TypeError('a stored field is not binary');
}

/** The same bytes, as the driver writes them. */
export const bufferOf = (data: Uint8Array): Buffer =>
  Buffer.from(data.buffer, data.byteOffset, data.byteLength);
