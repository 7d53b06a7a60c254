import { Link } from '@tiptap/extension-link';

/** Only these lead somewhere; anything else, `javascript:` first of all, is text. */
export function isSafeHref(href: string): boolean {
  return /^(https?:\/\/|mailto:|tel:)/i.test(href);
}

/**
 * What somebody typed as an address, as a link.
 * @returns null when it is no address of a page or a mailbox
 */
export function hrefOf(typed: string): string | null {
  const text = typed.trim();
  if (isSafeHref(text)) return text;
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(text)) return `mailto:${text}`;
  if (/^[^\s:/?#]+\.[^\s:/?#.]{2,}([/?#]\S*)?$/.test(text)) return `https://${text}`;
  return null;
}

/**
 * Links of the text. Only the address comes from the document, which others write too; how it opens is ours.
 */
export const SafeLink = Link.extend({
  addAttributes: () => ({
    href: { default: null, parseHTML: (element: HTMLElement) => element.getAttribute('href') },
  }),
}).configure({
  openOnClick: false,
  defaultProtocol: 'https',
  isAllowedUri: isSafeHref,
  HTMLAttributes: { target: '_blank', rel: 'noopener noreferrer nofollow' },
});
