import { z } from 'zod';

/** Empty strings in the environment mean "not set". */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((v) => (v === '' ? undefined : v), schema.optional());

const withDefault = <T extends z.ZodType>(schema: T, value: z.input<T>) =>
  z.preprocess((v) => (v === undefined || v === '' ? value : v), schema);

const envSchema = z.object({
  NODE_ENV: withDefault(z.enum(['development', 'production', 'test']), 'development'),
  PORT: withDefault(z.coerce.number().int().min(0).max(65535), 3000),
  HOST: withDefault(z.string(), 'localhost'),
  PUBLIC_URL: optional(z.url({ protocol: /^https?$/ })),
  DATA_DIR: withDefault(z.string(), './data'),
  MONGODB_URI: optional(z.string().startsWith('mongodb')),
  REDIS_URL: optional(z.string().regex(/^rediss?:\/\//)),
  AREA_PACK: withDefault(z.string(), './area/nieuw-west.json'),
  DEMO: optional(z.enum(['ja', 'nee'])),
  LOG_LEVEL: withDefault(z.enum(['silent', 'error', 'warn', 'info', 'debug']), 'warn'),
  SMTP_URL: optional(z.string().regex(/^smtps?:\/\//)),
  MAIL_FROM: withDefault(z.string(), 'Werkplaats <werkplaats@localhost>'),
  FIRST_EMAIL: optional(z.email()),
  SESSION_DAYS: withDefault(z.coerce.number().int().min(1).max(365), 30),
  TRUST_PROXY: withDefault(z.coerce.number().int().min(0).max(5), 0),
});

export type Env = Omit<z.infer<typeof envSchema>, 'DEMO' | 'PUBLIC_URL'> & {
  /** The address under which people reach the workspace; links in mails begin with it. */
  PUBLIC_URL: string;
  DEMO: boolean;
  production: boolean;
};

/** A setting that makes no sense; the message is one sentence for whoever starts the server. */
export class SettingError extends Error {
  readonly code = 'bad_setting';
}

/**
 * Reads all settings from an environment, once.
 * @throws SettingError with one plain sentence that names the first bad setting.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const result = envSchema.safeParse(source);
  if (!result.success) {
    const issue = result.error.issues[0];
    const name = String(issue?.path[0] ?? '?');
    throw new SettingError(
      `The setting ${name}=${JSON.stringify(source[name] ?? '')} makes no sense: ${issue?.message ?? ''}. See .env.example.`,
    );
  }
  const env = result.data;
  const production = env.NODE_ENV === 'production';
  if (production && env.PUBLIC_URL === undefined)
    throw new SettingError(
      'The setting PUBLIC_URL is needed in production: the https address of the workspace.',
    );
  return {
    ...env,
    PUBLIC_URL: (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, ''),
    DEMO: env.DEMO === undefined ? !production : env.DEMO === 'ja',
    production,
  };
}
