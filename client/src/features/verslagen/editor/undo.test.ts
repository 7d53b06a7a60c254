import { describe, expect, it } from 'vitest';
import { press, two } from '../testing/writers.ts';

const ctrl = { ctrlKey: true };

describe('undo is mine alone', () => {
  it('takes back what I wrote and leaves what others wrote, by keys too', () => {
    const { one, other } = two();
    one.commands.insertContent('Van Noor. ');
    other.commands.focus('end');
    other.commands.insertContent('Van Sam.');
    expect(one.getText()).toBe('Van Noor. Van Sam.');
    press(one, 'z', ctrl);
    for (const editor of [one, other]) expect(editor.getText()).toBe('Van Sam.');
    // Sam did nothing that Noor can take back.
    press(one, 'z', ctrl);
    expect(other.getText()).toBe('Van Sam.');
    press(one, 'z', { ...ctrl, shiftKey: true });
    for (const editor of [one, other]) expect(editor.getText()).toBe('Van Noor. Van Sam.');
    press(one, 'z', ctrl);
    press(one, 'y', ctrl);
    expect(other.getText()).toBe('Van Noor. Van Sam.');
  });

  it('what came from elsewhere cannot be undone, also by who opens the text anew', () => {
    const { one, other } = two();
    one.commands.insertContent('Van Noor.');
    expect(other.can().undo()).toBe(false);
    expect(one.can().undo()).toBe(true);
  });
});
