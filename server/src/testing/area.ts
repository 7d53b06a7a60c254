import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseAreaPack, type AreaPack } from '@opgaveteams/shared/area/area.schema';

/** An area pack of the project, by its file name. */
export function areaPack(name = 'nieuw-west'): AreaPack {
  const path = fileURLToPath(new URL(`../../../area/${name}.json`, import.meta.url));
  return parseAreaPack(JSON.parse(readFileSync(path, 'utf8')));
}
