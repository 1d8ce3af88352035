type Engine = 'Chromium' | 'Firefox' | 'WebKit';

/** Whose page this is; every browser calls itself by the names of others, too. */
const engine: Engine = /firefox/i.test(navigator.userAgent)
  ? 'Firefox'
  : /chrom(e|ium)/i.test(navigator.userAgent)
    ? 'Chromium'
    : 'WebKit';

/** Skips a test in the browsers that cannot be asked, or asked by these drivers, and says why. */
export function skipIn(test: Mocha.Context, reasons: Partial<Record<Engine, string>>): void {
  const reason = reasons[engine];
  if (reason === undefined) return;
  console.warn(`SKIPPED: ${reason}`);
  test.skip();
}
