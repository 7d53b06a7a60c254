import * as Y from 'yjs';

/**
 * Puts words right behind the character before them, whose formatting they share. Yjs itself would step over what
 * was taken out there, and over ends of formatting; then what one types no longer hangs on one's own last letter,
 * and words that another types at the same place come in between.
 * @returns false when there is nothing to step over: an ordinary insert does the same
 */
export function insertBehind(tekst: Y.Text, index: number, words: string): boolean {
  const { doc } = tekst;
  const id = Y.createRelativePositionFromTypeIndex(tekst, index, -1).item;
  if (!doc || !id) return false;
  const left = Y.getItem(doc.store, id);
  if (!(left instanceof Y.Item)) return false;
  const { right, lastId } = left;
  const endsThere = lastId.clock === id.clock;
  if (!endsThere || !right || !(right.deleted || right.content instanceof Y.ContentFormat)) return false;
  doc.transact((transaction) => {
    const next = Y.createID(doc.clientID, Y.getState(doc.store, doc.clientID));
    const content = new Y.ContentString(words);
    new Y.Item(next, left, lastId, right, right.id, tekst, null, content).integrate(transaction, 0);
    // Places that Yjs remembers to find its way faster; they are behind by these words now.
    if (tekst._searchMarker) tekst._searchMarker.length = 0;
  });
  return true;
}
