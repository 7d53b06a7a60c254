import type { Gebonden } from '@opgaveteams/shared/access/actor';
import { accountActies, type AccountActie } from '@opgaveteams/shared/toegang/account.acties';
import type { AccountGebeurtenis } from '@opgaveteams/shared/toegang/adres.schema';
import type { GebeurtenisService } from '../gebeurtenissen/gebeurtenis.service.ts';
import type { PersoonService } from '../personen/persoon.service.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import { meldingMail } from './account.mail.ts';
import type { Inlogpost } from './inlogpost.ts';
import { signedIn } from './toegang.wie.ts';

/** How somebody signs in is for themselves, and for who keeps the whole log. */
const gebonden: Gebonden = { openbaarheid: 'groep', groepIds: [], opgaveteamIds: [] };
const LISTED = 10;

interface Deps {
  personen: PersoonService;
  gebeurtenissen: GebeurtenisService;
  post: Inlogpost;
}

/** What happened to the ways into an account: in the log (rule 11), on its own page, and told by mail. */
export function createAccountMeldingen({ area, bus }: Platform, { personen, gebeurtenissen, post }: Deps) {
  return {
    /** @param naar where it is told; without: the address of the person */
    async meld(ctx: Ctx, persoonId: string, actie: AccountActie, naar?: string | null): Promise<void> {
      const [persoon] = await personen.byIds([persoonId]);
      if (!persoon) return;
      const { naam, taal } = persoon;
      await gebeurtenissen.record(ctx, { noun: 'personen', id: persoonId, actie, titel: naam, gebonden });
      // A guest who got a way in is a guest no more.
      bus.emit('rights', [persoonId]);
      const address = naar === undefined ? persoon.email : naar;
      if (address !== null)
        post.later(async () => ({
          naar: address,
          ...meldingMail({ actie, naam, taal, werkplaats: area.name }),
        }));
    },

    /** The newest of what happened to one's own ways in. */
    async list(ctx: Ctx): Promise<{ items: AccountGebeurtenis[] }> {
      const rows = await gebeurtenissen.vanDing(signedIn(ctx), accountActies, LISTED);
      return {
        items: rows.map((row) => ({
          id: String(row._id),
          actie: row.actie as AccountActie,
          op: row.op.toISOString(),
        })),
      };
    },
  };
}

export type AccountMeldingen = ReturnType<typeof createAccountMeldingen>;
