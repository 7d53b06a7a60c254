import type { AddressInfo } from 'node:net';
import type { Env } from './platform/env/env.ts';
import type { Services } from './services.ts';

/** Tells whoever started the server where to look and as whom to sign in. */
export async function welcome(env: Env, services: Services, address: AddressInfo): Promise<void> {
  const url = env.PUBLIC_URL.replace(/:0$/, `:${address.port}`);
  const alliantie = await services.alliantie.alliantie();
  const lines = ['', `  ${alliantie.naam}`, `  ${url}`, ''];
  const people = alliantie.voorbeeldgegevens && env.DEMO ? await services.personen.demoPersonen() : [];
  if (people.length > 0) {
    lines.push(`  Voorbeeldgegevens. Log in met één tik op ${url}/inloggen, of met een adres:`, '');
    const width = Math.max(...people.map((p) => (p.email ?? '').length));
    for (const p of people) lines.push(`    ${(p.email ?? '').padEnd(width)}  ${p.naam}: ${p.demoUitleg}`);
    lines.push('', `  Post die wordt verstuurd, staat op ${url}/dev/mailbox`, '');
  }
  lines.push('  Stoppen: Ctrl-C', '');
  process.stdout.write(`${lines.join('\n')}\n`);
}
