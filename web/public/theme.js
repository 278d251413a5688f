// Before the first paint, so that a chosen dark screen never flashes white. The rest is src/state/theme.ts.
(() => {
  try {
    const choice = localStorage.getItem('lagesbild.theme');
    if (choice === 'light' || choice === 'dark') document.documentElement.dataset.theme = choice;
    if (localStorage.getItem('lagesbild.language') === 'en') document.documentElement.lang = 'en';
  } catch {
    // storage is closed: the system's theme and Swedish hold
  }
})();
