/** What a person changes about what is drawn of a stack: from which value on, and which part. */
export const shaping = {
  threshold: 'Threshold',
  /** `value`: a modality value with its unit, where it has one. */
  'threshold.at': ({ value, isDark }: { value: string; isDark: boolean }) =>
    isDark ? `Drawn up to ${value}` : `Drawn from ${value} on`,
  /** Hounsfield units. */
  'threshold.hu': 'HU',
  'threshold.help': 'The hills are how often each value occurs. Drag the line, or use the arrow keys.',
  'threshold.auto': 'Find it by itself',

  cut: 'Cut open',
  'cut.help': 'Both readings are cut at the same place of the scan.',
  'cut.from': ({ axis }: { axis: string }) => `${axis} from`,
  'cut.to': ({ axis }: { axis: string }) => `${axis} to`,
  /** Lengths in mm, or slices counted from 1. */
  'cut.at': ({ axis, from, to }: { axis: string; from: string; to: string }) => `${axis}: ${from} to ${to}`,
  'cut.whole': 'Show all',

  close: 'Put it away',
};
