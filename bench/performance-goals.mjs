/** What each set is held to: ratios to the floor's volume time by HTTP without latency. */
const limits = {
  picture: { M: 0.9, L: 0.4, XL: 0.12 },
  complete: { S: 1.3, M: 1.3, L: 1.3 },
  memory: { M: 1.3, L: 1.3 },
};

/**
 * The goals that apply to the rows, by goal and within it in the order of the rows.
 * @returns `{ about, goal, set, by, value, measured, isMet }`: `about` is the key of what is held to the goal, `value`
 *   the number, `measured` the same with its unit
 */
export function goalsOf(rows) {
  return rows
    .flatMap(goalsOfRow)
    .sort(({ goal: one }, { goal: other }) => (one < other ? -1 : Number(one > other)));
}

function goalsOfRow(d) {
  const found = [];
  const hold = (about, goal, value, measured, isMet) =>
    found.push({ about, goal, set: d.set, by: d.by, value, measured, isMet });
  const add = (about, goal, value, limit, unit) => {
    const measured = value === null ? 'none' : `${value.toFixed(2)} ${unit}`;
    hold(about, `${goal} ≤ ${limit} ${unit}`, value, measured, value !== null && value <= limit);
  };
  add('provisional', 'provisional report after boot', d.provisional, 0.2, 's');
  if (d.codec !== null) {
    add('decoding', 'from the final report to complete', d.decodingRatio, 1.2, '× the codec ÷ cores');
    return found;
  }
  add('final', 'final report', d.finalRatio, 1.2, '× header floor');
  if (d.by === 'http') {
    if (limits.picture[d.set])
      add('picture', 'first picture in both panes', d.pictureRatio, limits.picture[d.set], '× floor');
    if (limits.complete[d.set])
      add('complete', 'complete', d.completeRatio, limits.complete[d.set], '× floor');
    if (limits.memory[d.set]) add('memory', 'peak memory', d.memoryRatio, limits.memory[d.set], '× floor');
  }
  if (d.set === 'XL' || d.set === 'XXL') {
    const isComplete = d.complete !== null;
    hold('complete', 'complete', d.complete, isComplete ? `${d.complete.toFixed(2)} s` : 'no', isComplete);
    const share = d.block === null ? null : d.block / d.budget;
    const told = share === null ? 'none' : share.toFixed(2);
    hold('budget', 'at least 90 % of the budget used', share, told, share >= 0.9);
    add('memory', 'peak memory', d.memory, 700, 'MB');
  }
  if (d.set === 'XL' && d.by === 'files')
    add('longestTask', 'longest task of the page', d.longestTask, 50, 'ms');
  add('frame', 'frame while turning', d.frame, 250, 'ms');
  if (d.by === 'http') add('scripts', 'scripts in all', d.scripts, 780, 'kB');
  return found;
}
