/** How the specimen is shown, and what stands about the picture to turn it. */
export const looks = {
  look: 'Look',
  /** `name`: the look that was chosen from the data. */
  'look.auto': ({ name }: { name: string }) => `Fits the scan: ${name}`,
  'look.shell': 'Shell and bone',
  'look.rock': 'Rock',
  'look.tissue': 'Soft tissue',
  'look.mr': 'MR',
  'look.labels': 'Labels',
  'look.inverted': 'Dark on a light ground',

  cube: 'Turn to a side',
  'cube.L': 'From the left (L)',
  'cube.R': 'From the right (R)',
  'cube.P': 'From behind (P)',
  'cube.A': 'From the front (A)',
  'cube.H': 'From the head (H)',
  'cube.F': 'From the feet (F)',
  /** A side of a stack of which no file tells how it lies: where its axis starts, or ends. */
  'cube.axis': ({ axis, isEnd }: { axis: 'X' | 'Y' | 'Z'; isEnd: boolean }) =>
    `From ${isEnd ? 'the end' : 'the start'} of ${axis}`,

  'turn.hint': 'Drag to turn',
  'turn.hint.touch': 'Swipe sideways to turn',

  measure: 'Measure',

  threshold: 'Threshold',
  cut: 'Cut open',
};
