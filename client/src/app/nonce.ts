/**
 * The nonce that the server put in this page for `<style>` elements: `<meta name="csp-nonce" content="…">`.
 * Empty when the policy of the server allows inline styles without one.
 */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}
