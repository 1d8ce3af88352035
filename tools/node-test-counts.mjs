/**
 * A reporter for node's test runner that prints, at the end, how many tests passed, failed and were skipped, and
 * how many for which reason, as JSON. A file without any test counts as failed: it checks nothing.
 */
export default async function* counts(events) {
  const total = { passed: 0, failed: 0, skipped: 0, reasons: {} };
  for await (const { type, data } of events) {
    const kind = kindOf(type, data);
    if (!kind) continue;
    total[kind] += 1;
    if (kind !== 'skipped') continue;
    const reason = reasonOf(data);
    total.reasons[reason] = (total.reasons[reason] ?? 0) + 1;
  }
  yield JSON.stringify(total);
}

function kindOf(type, { name, file, skip, todo, details }) {
  if (type !== 'test:pass' && type !== 'test:fail') return null;
  if (skip !== undefined || todo !== undefined) return 'skipped';
  if (type === 'test:fail') return details.error?.failureType === 'subtestsFailed' ? null : 'failed';
  if (details.type === 'suite') return null;
  return name === file ? 'failed' : 'passed';
}

function reasonOf({ name, skip, todo }) {
  return [skip, todo].find((reason) => typeof reason === 'string' && reason) ?? `no reason given: ${name}`;
}
