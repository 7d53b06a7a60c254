import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { Types } from 'mongoose';
import { startEmbeddedMongo } from '../src/embedded-mongo/index.ts';
import { groepModel } from '../src/groepen/groep.model.ts';
import { lidmaatschapModel, type LidmaatschapDoc } from '../src/lidmaatschappen/lidmaatschap.model.ts';
import { opgaveteamModel } from '../src/opgaveteams/opgaveteam.model.ts';
import { persoonModel } from '../src/personen/persoon.model.ts';
import { connectDb } from '../src/platform/db/db.ts';
import { fillDemo, startServer } from './lib/server.ts';
import { quantile, round, show } from './lib/stats.ts';

const JAREN = 20;
const JAAR = 365.25 * 86_400_000;
const LIDMAATSCHAPPEN = 6_000;
/** Each of the people sits in so many places, one after the other. */
const PER_MENS = 4;
const TEAM = 'wonen';
const ASKED = 11;
const ZOOMS = ['+', '+', '+', '+', '+', 'ArrowLeft', 'ArrowLeft', '-', '-', '-', '-', '-', 'Home'];

/** Puts people in the groepen of one team until it has had so many memberships, evenly over the years. */
async function fillTeam(dataDir: string): Promise<void> {
  const database = await startEmbeddedMongo({ dataDir });
  const db = await connectDb(database.uri);
  const team = await opgaveteamModel(db).findOne({ slug: TEAM }).lean();
  const groepen = await groepModel(db).find({ opgaveteamIds: team?._id }).lean();
  const there = await lidmaatschapModel(db).countDocuments({ opgaveteamId: team?._id });
  const mensen = Math.ceil((LIDMAATSCHAPPEN - there) / PER_MENS);
  const now = Date.now();
  const personen = Array.from({ length: mensen }, (_, i) => ({
    ...{ _id: new Types.ObjectId(), naam: `Mens ${String(i)}`, naamZoek: `mens ${String(i)}` },
    ...{ email: null, rollen: [], bijgewerkt: new Date(now) },
  }));
  const lidmaatschappen = personen.flatMap(({ _id: persoonId }, i) =>
    Array.from({ length: PER_MENS }, (_, n): LidmaatschapDoc => {
      const groep = groepen[(i + n) % groepen.length];
      const van = now - JAREN * JAAR + ((i * PER_MENS + n) % 977) * ((JAREN * JAAR) / 1_000);
      const tot = van + (0.3 + ((i * 7 + n) % 10) / 10) * JAAR;
      return {
        ...{ _id: new Types.ObjectId(), persoonId, groepId: groep?._id ?? new Types.ObjectId() },
        ...{ groepSoort: groep?.soort ?? 'werkgroep', opgaveteamId: team?._id ?? null },
        ...{ rol: n === 0 ? 'trekker' : 'lid', basis: n % 2 ? 'flexibel' : 'vast' },
        ...{ namens: { soort: 'bewoners' }, van: new Date(van), tot: tot > now ? null : new Date(tot) },
        ...{ reden: null, volgnummer: n + 1, versie: 1 },
      };
    }),
  );
  await persoonModel(db).insertMany(personen);
  await lidmaatschapModel(db).insertMany(lidmaatschappen);
  await db.close();
  await database.close();
}

async function signIn(page: Page): Promise<void> {
  const list = await page.request.get('/v1/demo-personen');
  const { items } = (await list.json()) as { items: { id: string; email: string }[] };
  const persoonId = items.find((p) => p.email === 'kernteam.wonen@voorbeeld.test')?.id;
  await page.request.post('/v1/sessies', { data: { met: 'demo', persoonId } });
}

/** How long the server takes, from question to last byte, and how much it sends. */
async function ask(page: Page): Promise<{ ms: number[]; perioden: number; kilobytes: number }> {
  const { items } = (await (await page.request.get('/v1/opgaveteams')).json()) as {
    items: { id: string; slug: string }[];
  };
  const path = `/v1/samenstelling/verloop?opgaveteam=${items.find((t) => t.slug === TEAM)?.id ?? ''}`;
  const ms: number[] = [];
  let body = '';
  for (let n = 0; n < ASKED; n++) {
    const begin = performance.now();
    body = await (await page.request.get(path)).text();
    ms.push(performance.now() - begin);
  }
  const { perioden } = JSON.parse(body) as { perioden: unknown[] };
  return { ms, perioden: perioden.length, kilobytes: Buffer.byteLength(body) / 1_000 };
}

// What runs in the page is text: the server's programs know no document.
const DRAW = `new Promise((done) => {
  const begin = performance.now();
  const look = () => {
    const canvas = document.querySelector('canvas');
    const pixels = canvas?.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
    if (pixels?.some((value) => value > 0)) done(performance.now() - begin);
    else requestAnimationFrame(look);
  };
  document.querySelector('fieldset label:last-of-type input[type=radio]').click();
  requestAnimationFrame(look);
})`;
const COUNT_FRAMES = `{
  const kept = { times: [], last: performance.now(), on: true };
  window.kept = kept;
  const tick = (at) => {
    kept.times.push(at - kept.last);
    kept.last = at;
    if (kept.on) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
}`;
const SCROLL = `(async () => {
  const element = document.querySelector('canvas').closest('[role=region]');
  for (let at = 0; at < element.scrollHeight; at += 900) {
    element.scrollTop = at;
    await new Promise(requestAnimationFrame);
  }
})()`;

/** From the choice of the tijdlijn until there is something on its canvas: question, answer and drawing. */
const draw = (page: Page): Promise<number> => page.evaluate<number>(DRAW);

/** How long frames take while something goes on. */
async function frames(page: Page, act: () => Promise<unknown>): Promise<number[]> {
  await page.evaluate(COUNT_FRAMES);
  await act();
  const times = await page.evaluate<number[]>('window.kept.on = false, window.kept.times');
  return times.slice(1);
}

async function look(url: string, width: number): Promise<object> {
  const browser = await chromium.launch({
    ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
    args: ['--no-sandbox'],
  });
  try {
    const page = await browser.newPage({ baseURL: url, viewport: { width, height: 800 } });
    await signIn(page);
    const answer = await ask(page);
    await page.goto(`/opgaveteams/${TEAM}/samenstelling`);
    await page.getByText('Tijdlijn', { exact: true }).waitFor();
    await page.waitForLoadState('networkidle');
    const drawn = await draw(page);
    const tekening = page.getByRole('region', { name: 'Tekening van wie er wanneer was' });
    await tekening.focus();
    const zoom = await frames(page, async () => {
      for (const key of ZOOMS) await page.keyboard.press(key, { delay: 60 });
    });
    const scroll = await frames(page, () => page.evaluate(SCROLL));
    return {
      ...{ width, memberships: answer.perioden, answerKb: round(answer.kilobytes) },
      ...{ answerP50: round(quantile(answer.ms, 0.5)), answerMax: round(Math.max(...answer.ms)) },
      drawnMs: round(drawn),
      ...{ zoomFrameP95: round(quantile(zoom, 0.95)), zoomFrameMax: round(Math.max(...zoom)) },
      ...{ scrollFrameP95: round(quantile(scroll, 0.95)), scrollFrameMax: round(Math.max(...scroll)) },
    };
  } finally {
    await browser.close();
  }
}

/** The tijdlijn of a team with twenty years behind it: the answer of the server, and what a browser makes of it. */
export async function run(): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'bench-tijdlijn-'));
  try {
    fillDemo(dir, JAREN);
    await fillTeam(dir);
    const server = await startServer(dir);
    const rows: object[] = [];
    for (const width of [1280, 360]) rows.push(await look(server.url, width));
    await server.stop();
    show('tijdlijn', rows);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
