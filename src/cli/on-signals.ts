/** Calls `before` when a signal ends the process, which then ends by it: the shell is to see what ended it. */
export function onSignals(before: () => void): () => void {
  const end = (signal: NodeJS.Signals) => {
    before();
    stop();
    process.kill(process.pid, signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const stop = () => signals.forEach((signal) => process.off(signal, end));
  signals.forEach((signal) => process.once(signal, end));
  return stop;
}
