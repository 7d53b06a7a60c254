interface Place {
  left: number;
  top: number;
}

/** Room between the words and the menu, and between the menu and the edge of the screen, in pixels. */
const GAP = 6;

/**
 * Where a menu goes: under the words, above them when there is no room, always within what one sees.
 * @param anchor the words it belongs to
 * @param menu its size
 * @param seen the part of the page that is on screen, without the keyboard of a phone
 * @param rtl whether it grows to the left
 */
export function placeMenu(
  anchor: Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>,
  menu: { width: number; height: number },
  seen: { left: number; top: number; width: number; height: number },
  rtl: boolean,
): Place {
  const fitsBelow = anchor.bottom + GAP + menu.height <= seen.top + seen.height;
  const fitsAbove = anchor.top - GAP - menu.height >= seen.top;
  const top = fitsBelow || !fitsAbove ? anchor.bottom + GAP : anchor.top - GAP - menu.height;
  const wish = rtl ? anchor.right - menu.width : anchor.left;
  const most = seen.left + seen.width - menu.width - GAP;
  return { left: Math.max(seen.left + GAP, Math.min(wish, most)), top };
}
