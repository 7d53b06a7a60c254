import type { passkeyApi } from '@opgaveteams/shared/toegang/passkey.api';
import type { Handlers } from '../platform/http/handlers.ts';
import type { ToegangService } from './toegang.service.ts';

export function passkeyRoutes({
  passkeys: service,
  uitdagingOmInTeLoggen,
}: ToegangService): Handlers<keyof typeof passkeyApi> {
  return {
    'GET /passkeys': (ctx) => service.list(ctx),
    'POST /passkeys/uitdagingen': (ctx) => service.uitdagingOmToeTeVoegen(ctx),
    'POST /passkeys': (ctx, { body }) => service.add(ctx, body),
    'DELETE /passkeys/:id': (ctx, { params }) => service.remove(ctx, params.id),
    'POST /inloguitdagingen': (_ctx, { http }) => uitdagingOmInTeLoggen(http.req.ip),
  };
}
