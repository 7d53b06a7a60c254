/** Under which name this browser remembers of whom it keeps something. */
export const TRACE = 'ot-apparaat';

/** Whether this browser ever kept something for somebody, and did not erase it since. */
export function hasTrace(): boolean {
  try {
    return window.localStorage.getItem(TRACE) !== null;
  } catch {
    return false;
  }
}
