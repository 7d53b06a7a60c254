/* global window, document */
// Runs before the first paint, so that a dark page never flashes white. A file of its own: the content security
// policy allows no inline script. The key is the one of Mantine's colour scheme manager.
(function () {
  var kept = null;
  try {
    kept = window.localStorage.getItem('ot-kleur');
  } catch {
    // A browser that keeps nothing follows the system.
  }
  var dark =
    kept === 'dark' || (kept !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
