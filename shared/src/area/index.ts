export { DEFAULT_NOUNS, nounsFor } from './area.nouns.ts';
export type { Noun, NounId } from './area.nouns.ts';
export { areaPackSchema, parseAreaPack } from './area.schema.ts';
export type { AreaPack } from './area.schema.ts';
