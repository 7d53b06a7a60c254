import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import type { GebruiktAntwoord } from '@opgaveteams/shared/toegang/passkey.schema';

/** What WebAuthn calls a credential, as a device keeps it. */
interface Sleutel {
  id: Buffer;
  prive: KeyObject;
  userHandle: string;
  teller: number;
}

/** What a dishonest page, device or person could do otherwise. */
interface Anders {
  origin?: string;
  rpId?: string;
  /** The challenge that is answered, instead of the one that was given. */
  challenge?: string;
  /** Sign with another key. */
  vreemdeSleutel?: boolean;
  /** What the counter says. */
  teller?: number;
  /** Nobody looked whose finger it was. */
  zonderControle?: boolean;
  userHandle?: string;
}

const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest();

/** The head of a CBOR item: its major type and its number or length. */
function head(type: number, n: number): Buffer {
  if (n < 24) return Buffer.from([(type << 5) | n]);
  return n < 256 ? Buffer.from([(type << 5) | 24, n]) : Buffer.from([(type << 5) | 25, n >> 8, n & 255]);
}

/** The little of CBOR that WebAuthn needs: integers, bytes, text and maps. */
function cbor(value: number | string | Buffer | Map<number | string, unknown>): Buffer {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === 'string')
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  const pairs = [...value].flatMap(([k, v]) => [cbor(k), cbor(v as string)]);
  return Buffer.concat([head(5, value.size), ...pairs]);
}

/** An ES256 public key in COSE form. */
function cose(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const entries: [number, unknown][] = [
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, Buffer.from(x, 'base64url')],
    [-3, Buffer.from(y, 'base64url')],
  ];
  return cbor(new Map(entries));
}

const present = 0x01;
const verified = 0x04;
const withKey = 0x40;

/** A phone that makes and uses passkeys, in software: real keys, real signatures, attestation `none`. */
export function createAuthenticator(origin: string) {
  const own = { origin, rpId: new URL(origin).hostname };
  const newKeys = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });

  const clientData = (type: string, challenge: string, anders: Anders): Buffer =>
    Buffer.from(
      JSON.stringify({
        ...{ type, challenge: anders.challenge ?? challenge },
        ...{ origin: anders.origin ?? own.origin, crossOrigin: false },
      }),
    );

  function authData(flags: number, teller: number, anders: Anders, rest: Buffer = Buffer.alloc(0)): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(teller);
    const bits = flags | (anders.zonderControle ? 0 : verified);
    return Buffer.concat([sha256(anders.rpId ?? own.rpId), Buffer.from([bits]), counter, rest]);
  }

  return {
    /** Makes a passkey by the options that the server gave. */
    make(options: Record<string, unknown>, anders: Anders = {}) {
      const { publicKey, privateKey } = newKeys();
      const user = options.user as { id: string };
      const sleutel: Sleutel = { id: randomBytes(32), prive: privateKey, userHandle: user.id, teller: 0 };
      const length = Buffer.from([0, sleutel.id.length]);
      const credential = Buffer.concat([Buffer.alloc(16), length, sleutel.id, cose(publicKey)]);
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData(present | withKey, 0, anders, credential)],
      ]);
      const id = sleutel.id.toString('base64url');
      const antwoord = {
        ...{ id, rawId: id, type: 'public-key' as const },
        response: {
          clientDataJSON: clientData('webauthn.create', String(options.challenge), anders).toString(
            'base64url',
          ),
          attestationObject: cbor(attestation).toString('base64url'),
          transports: ['internal'],
        },
      };
      return { sleutel, antwoord };
    },

    /** Answers a challenge with a passkey; the counter goes up each time. */
    use(options: Record<string, unknown>, sleutel: Sleutel, anders: Anders = {}): GebruiktAntwoord {
      sleutel.teller += 1;
      const client = clientData('webauthn.get', String(options.challenge), anders);
      const data = authData(present, anders.teller ?? sleutel.teller, anders);
      const key = anders.vreemdeSleutel ? newKeys().privateKey : sleutel.prive;
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), key);
      const id = sleutel.id.toString('base64url');
      return {
        ...{ id, rawId: id, type: 'public-key' },
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: signature.toString('base64url'),
          userHandle: anders.userHandle ?? sleutel.userHandle,
        },
      };
    },
  };
}

export type Authenticator = ReturnType<typeof createAuthenticator>;
export type { Anders, Sleutel };
