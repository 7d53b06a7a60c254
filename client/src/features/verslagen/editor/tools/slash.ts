import type { Tool } from './tool.ts';

/** Without case and accents, as people type. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The tools of which a word begins with what was typed; those whose name does come first. */
export function matching(tools: readonly Tool[], query: string): Tool[] {
  const typed = plain(query);
  const begins = (text: string): boolean =>
    plain(text)
      .split(/\s+/)
      .some((word) => word.startsWith(typed));
  const named = tools.filter(({ label }) => begins(label));
  const found = tools.filter((tool) => !named.includes(tool) && begins(tool.words ?? ''));
  return [...named, ...found];
}
