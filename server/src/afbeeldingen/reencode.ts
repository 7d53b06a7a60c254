import {
  MAX_AFBEELDING_PIXELS,
  MAX_AFBEELDING_ZIJDE,
} from '@opgaveteams/shared/afbeeldingen/afbeelding.limits';
import { DomainError } from '../platform/errors/domain-error.ts';

/** A picture that cannot be read within this time is not a photo. */
const TIMEOUT_SECONDS = 20;

/** Pictures that are worked on at once; more wait. Each has a thread of the library, the event loop none. */
const AT_ONCE = 2;

interface Picture {
  data: Buffer;
  breedte: number;
  hoogte: number;
}

/** JPEG, PNG or WebP, by how the file begins: what the sender says of it means nothing. */
function isPicture(file: Buffer): boolean {
  const begins = (bytes: number[], at = 0): boolean => bytes.every((byte, i) => file[at + i] === byte);
  const jpeg = begins([0xff, 0xd8, 0xff]);
  const png = begins([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const webp = begins([0x52, 0x49, 0x46, 0x46]) && begins([0x57, 0x45, 0x42, 0x50], 8);
  return jpeg || png || webp;
}

/** Loaded at the first picture: it is large, and a server that gets no pictures does without. */
async function loadSharp() {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}

/** At most so many at once; the others wait their turn. */
function createTurns(atOnce: number) {
  let free = atOnce;
  const waiting: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (free > 0) free--;
    else await new Promise<void>((go) => waiting.push(go));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}

/** Makes pictures anew: upright, of a size that fits a screen, without place, time or camera in them. */
export function createReencoder() {
  const inTurn = createTurns(AT_ONCE);
  let sharp: ReturnType<typeof loadSharp> | null = null;

  /** @throws DomainError `geen_afbeelding` or `afbeelding_te_groot` */
  return async function reencode(file: Buffer): Promise<Picture> {
    if (!isPicture(file)) throw new DomainError('geen_afbeelding');
    const make = await (sharp ??= loadSharp());
    return inTurn(async () => {
      try {
        const picture = make(file, { limitInputPixels: MAX_AFBEELDING_PIXELS, failOn: 'error' });
        const { data, info } = await picture
          .timeout({ seconds: TIMEOUT_SECONDS })
          // Upright by the data of the camera, before those are gone.
          .autoOrient()
          .resize(MAX_AFBEELDING_ZIJDE, MAX_AFBEELDING_ZIJDE, { fit: 'inside', withoutEnlargement: true })
          .webp({ quality: 80 })
          .toBuffer({ resolveWithObject: true });
        return { data, breedte: info.width, hoogte: info.height };
      } catch (err) {
        const tooMany = err instanceof Error && err.message.includes('pixel limit');
        throw new DomainError(tooMany ? 'afbeelding_te_groot' : 'geen_afbeelding');
      }
    });
  };
}
