import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Platform } from './platform/platform.ts';
import { actielijnBron } from './publiek/paginas/actielijn.ts';
import { besluitenBron } from './publiek/paginas/besluiten.ts';
import { bijeenkomstenBron } from './publiek/paginas/bijeenkomsten.ts';
import { feedsBron } from './publiek/paginas/feeds.ts';
import { groepBron } from './publiek/paginas/groep.ts';
import { infoBron, type InfoWoorden } from './publiek/paginas/info.ts';
import { lessenBron } from './publiek/paginas/lessen.ts';
import { teamBron } from './publiek/paginas/team.ts';
import { voorpaginaBron } from './publiek/paginas/voorpagina.ts';
import { createPubliekService } from './publiek/publiek.service.ts';
import type { Services } from './services.ts';

/** What is public, by noun: a noun that has something to show gets a line here. */
export function createPubliek(platform: Platform, s: Services, clientDir: string) {
  const info = JSON.parse(readFileSync(join(clientDir, 'info.json'), 'utf8')) as InfoWoorden;
  const { timezone } = platform.area;
  return createPubliekService(platform, [
    voorpaginaBron(s),
    teamBron(s),
    actielijnBron(s),
    groepBron(s),
    bijeenkomstenBron({ ...s, timezone }),
    besluitenBron(s),
    lessenBron(s),
    infoBron(info),
    feedsBron({ ...s, timezone }),
  ]);
}
