/**
 * The nonce that the server put in this page for `<style>` elements: `<meta name="csp-nonce" content="…">`.
 * Empty when the policy of the server allows inline styles without one.
 */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}

/**
 * Gives the nonce to the one library that adds a `<style>` without asking Mantine (the scroll lock of dialogs): it looks
 * for this global name. Call it once, before the first render.
 */
export function shareStyleNonce(): void {
  const nonce = styleNonce();
  if (nonce) Object.assign(window, { __webpack_nonce__: nonce });
}
