/** Millimetres in each unit, by the sign it is told with. */
export const units = { mm: 1, µm: 1e-3, cm: 10, m: 1000, nm: 1e-6, in: 25.4 } as const;

export type UnitName = keyof typeof units;

/** How pages write them in the languages of the element, small, without accents, without the s of a plural. */
const names: Record<UnitName, RegExp> = {
  mm: /^(mm|mill?imet(er|re|ro)|毫米)$/,
  µm: /^(um|μm|micron|micra|mi[ck]romet(er|re|ro)|微米)$/,
  cm: /^(cm|centimet(er|re|ro)|zentimeter|厘米)$/,
  m: /^(m|met(er|re|ro)|米)$/,
  nm: /^(nm|nanomet(er|re|ro)|纳米)$/,
  in: /^(in|inch|inche|pouce|zoll|pulgada|polegada|英寸|")$/,
};

/** The unit a page has written, be it `mm`, `Millimeters`, `µm` or `micrometres (µm)`; `null` where it is none of these. */
export function readUnit(text: string): UnitName | null {
  const plain = text.normalize('NFKC').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.split(/[\s()[\],;:/.-]+/).filter(Boolean);
  const found = new Set(words.flatMap((word) => findName(word.replace(/s$/, '')) ?? []));
  // In “lengths in mm” the short word is no unit.
  if (found.size > 1) found.delete('in');
  const [unit] = found;
  return unit && found.size === 1 ? unit : null;
}

function findName(word: string): UnitName | undefined {
  return (Object.keys(names) as UnitName[]).find((unit) => names[unit].test(word));
}
