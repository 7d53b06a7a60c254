/** What the shape of an area pack cannot say: that ids exist, once, and point at something. */

export interface AreaProblem {
  path: (string | number)[];
  problem: string;
}

interface Checked {
  sources: Record<string, unknown>;
  besluitPrefixes: Record<string, string>;
  themas: { id: string; slug: string; accent: number }[];
  opgaven: { id: string; thema: string }[];
  nationalActielijnen: { id: string; thema: string | null }[];
  partners: { named: { id: string }[]; involved: { id: string }[] };
  areas: {
    gebieden: { code: string }[];
    wijken: { code: string; gebied: string; buurten: { code: string }[] }[];
  };
  indicators?: { items: { code: string; thema: string }[] } | undefined;
}

/** All problems of a pack whose shape is right; an empty list when there is none. */
export function checkAreaPack(pack: Checked): AreaProblem[] {
  return [...danglingSources(pack), ...unknownThemas(pack), ...unknownGebieden(pack), ...doubles(pack)];
}

function danglingSources(pack: Checked): AreaProblem[] {
  const problems: AreaProblem[] = [];
  const walk = (value: unknown, path: (string | number)[]): void => {
    if (value === null || typeof value !== 'object') return;
    for (const [key, inner] of Object.entries(value)) {
      const here = [...path, Array.isArray(value) ? Number(key) : key];
      if (key === 'sources' && Array.isArray(inner)) {
        for (const id of inner as string[]) {
          if (!Object.hasOwn(pack.sources, id)) {
            problems.push({ path: here, problem: `names the source "${id}", which is not in "sources"` });
          }
        }
      } else walk(inner, here);
    }
  };
  walk(pack, []);
  return problems;
}

function unknownThemas(pack: Checked): AreaProblem[] {
  const known = new Set(pack.themas.map((thema) => thema.id));
  const places: [(string | number)[], { thema: string | null }[]][] = [
    [['opgaven'], pack.opgaven],
    [['nationalActielijnen'], pack.nationalActielijnen],
    [['indicators', 'items'], pack.indicators?.items ?? []],
  ];
  return places.flatMap(([path, rows]) =>
    rows.flatMap(({ thema }, index) =>
      thema === null || known.has(thema)
        ? []
        : [
            {
              path: [...path, index, 'thema'],
              problem: `names the thema "${thema}", which is not in "themas"`,
            },
          ],
    ),
  );
}

function unknownGebieden({ areas }: Checked): AreaProblem[] {
  const known = new Set(areas.gebieden.map((gebied) => gebied.code));
  return areas.wijken.flatMap(({ gebied }, index) =>
    known.has(gebied)
      ? []
      : [
          {
            path: ['areas', 'wijken', index, 'gebied'],
            problem: `names the gebied "${gebied}", which is not in "areas.gebieden"`,
          },
        ],
  );
}

function doubles(pack: Checked): AreaProblem[] {
  const once: [(string | number)[], string, (string | number)[]][] = [
    [['themas'], 'id', pack.themas.map((it) => it.id)],
    [['themas'], 'slug', pack.themas.map((it) => it.slug)],
    [['themas'], 'accent', pack.themas.map((it) => it.accent)],
    [['opgaven'], 'id', pack.opgaven.map((it) => it.id)],
    [['nationalActielijnen'], 'id', pack.nationalActielijnen.map((it) => it.id)],
    [['partners'], 'id', [...pack.partners.named, ...pack.partners.involved].map((it) => it.id)],
    [['areas', 'gebieden'], 'code', pack.areas.gebieden.map((it) => it.code)],
    [['areas', 'wijken'], 'code', pack.areas.wijken.map((it) => it.code)],
    [['areas', 'wijken'], 'code', pack.areas.wijken.flatMap((it) => it.buurten.map((buurt) => buurt.code))],
    [['indicators', 'items'], 'code', (pack.indicators?.items ?? []).map((it) => it.code)],
    [['besluitPrefixes'], 'prefix', Object.values(pack.besluitPrefixes)],
  ];
  return once.flatMap(([path, field, values]) => {
    const twice = values.filter((value, index) => values.indexOf(value) !== index);
    return [...new Set(twice)].map((value) => ({
      path,
      problem: `has the ${field} "${value}" more than once`,
    }));
  });
}
