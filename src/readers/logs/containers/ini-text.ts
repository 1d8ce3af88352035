/** One line `key=value` of a log. */
export interface IniEntry {
  value: string;
  /** The line as a person finds it, with its section: `[Reconstruction] Pixel Size (um)=40.00000`. */
  line: string;
}

/** Sections by name and entries by key, both in lower case with single blanks; the first of equals counts. */
export type IniText = Map<string, Map<string, IniEntry>>;

/** Reads `[section]` and `key = value` lines; all others are passed over. */
export function parseIni(text: string): IniText {
  const sections: IniText = new Map();
  let name = '';
  for (const raw of text.split(/\r\n|[\r\n]/)) {
    const line = raw.trim();
    const header = /^\[(.+)\]$/.exec(line)?.[1];
    if (header !== undefined) name = header.trim();
    const at = line.indexOf('=');
    if (header !== undefined || at < 1) continue;
    const section = sections.get(fold(name)) ?? new Map<string, IniEntry>();
    sections.set(fold(name), section);
    const key = line.slice(0, at).trim();
    const value = line.slice(at + 1).trim();
    if (!section.has(fold(key))) section.set(fold(key), { value, line: `[${name}] ${key}=${value}` });
  }
  return sections;
}

/** The entry under exactly this key of exactly this section, letter case, repeated blanks and how µ is written aside. */
export function findEntry(ini: IniText, section: string, key: string): IniEntry | undefined {
  return ini.get(fold(section))?.get(fold(key));
}

/** A µ is the micro sign, the Greek letter, or what is left of either in a text read in another character set. */
function fold(name: string): string {
  return name
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/\([µμ\ufffd]m\)/g, '(um)');
}
