import { expect, it } from 'vitest';
import { placeMenu } from './place.ts';

const seen = { left: 0, top: 0, width: 360, height: 640 };
const menu = { width: 240, height: 200 };
const at = (left: number, top: number) => ({ left, right: left + 40, top, bottom: top + 20 });

it('a menu stands under its words, or above them where there is no room', () => {
  expect(placeMenu(at(20, 100), menu, seen, false)).toEqual({ left: 20, top: 126 });
  expect(placeMenu(at(20, 500), menu, seen, false)).toEqual({ left: 20, top: 294 });
});

it('stays on the screen, and clear of the keyboard of a phone', () => {
  expect(placeMenu(at(300, 100), menu, seen, false).left).toBe(114);
  expect(placeMenu(at(20, 250), menu, { ...seen, height: 340 }, false).top).toBe(44);
});

it('grows to the left where one writes from right to left', () => {
  expect(placeMenu(at(300, 100), menu, seen, true).left).toBe(100);
});
