import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// What browsers have and jsdom has not; Mantine asks for the first two.
window.matchMedia = (query) => ({
  matches: false,
  media: query,
  onchange: null,
  addEventListener: vi.fn(),
  removeEventListener: vi.fn(),
  addListener: vi.fn(),
  removeListener: vi.fn(),
  dispatchEvent: () => false,
});
window.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
window.scrollTo = () => {};
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};

// As for the time limit of a test: a busy machine is no failure.
configure({ asyncUtilTimeout: 10_000 });

afterEach(cleanup);
