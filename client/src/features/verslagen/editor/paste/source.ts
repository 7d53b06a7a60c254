/** What HTML of other programs says about how it looks, which is all that some of them say about what it is. */

const style = (element: Element): string => (element.getAttribute('style') ?? '').toLowerCase();

const isWeightBold = (weight: string | undefined): boolean =>
  weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;

/** The value of one property in the style attribute. Not `element.style`: that knows nothing of Word's own properties. */
function property(element: Element, name: string): string | undefined {
  return new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`).exec(style(element))?.[1]?.trim();
}

/** What looks bold is bold, and Google's `<b style="font-weight:normal">` around everything is not. */
export function isBold(element: Element): boolean {
  const weight = property(element, 'font-weight');
  return weight === undefined ? /^(B|STRONG)$/.test(element.tagName) : isWeightBold(weight);
}

export function isItalic(element: Element): boolean {
  const slant = property(element, 'font-style');
  return slant === undefined ? /^(I|EM|CITE|DFN)$/.test(element.tagName) : /italic|oblique/.test(slant);
}

/** Nobody sees it, so nobody meant to copy it. */
export function isHidden(element: Element): boolean {
  return (
    element.hasAttribute('hidden') ||
    property(element, 'display') === 'none' ||
    property(element, 'visibility') === 'hidden' ||
    property(element, 'mso-hide') === 'all'
  );
}

/** The place of a paragraph in a list of Word: "mso-list: l0 level2 lfo1". */
export function wordListLevel(element: Element): number | null {
  const level = /\bl\d+\s+level(\d)/.exec(property(element, 'mso-list') ?? '')?.[1];
  return level === undefined ? null : Number(level);
}

/** The bullet or number that Word draws before a paragraph itself. */
export const isWordMarker = (element: Element): boolean => property(element, 'mso-list') === 'ignore';

/** "1." and "b)" count; "·" and Word's "o" do not. */
export const isNumber = (marker: string): boolean => /^\(?(\d+|[a-z]{1,4})[.)]+/i.test(marker.trim());

/** Where a link really goes: mail and document programs put their own address in between, which tells who clicks. */
export function realHref(href: string): string {
  try {
    const { hostname, pathname, searchParams } = new URL(href);
    if (hostname.endsWith('.safelinks.protection.outlook.com')) return searchParams.get('url') ?? href;
    if (/^(www\.)?google\.[a-z.]+$/.test(hostname) && pathname === '/url')
      return searchParams.get('q') ?? href;
  } catch {
    // No address of a page: judged by who uses it.
  }
  return href;
}
