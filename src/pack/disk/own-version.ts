import { readFileSync } from 'node:fs';

/** Where the description of this package stands: beside `dist/`, or above the sources. */
const places = ['../package.json', '../../../package.json'];

/** The version of this package; empty where its description is not there. */
export function ownVersion(): string {
  for (const place of places) {
    try {
      const text = readFileSync(new URL(place, import.meta.url), 'utf8');
      const { name, version } = JSON.parse(text) as { name?: string; version?: string };
      if (name === 'spacing-preview' && version) return version;
    } catch {
      // Then it stands elsewhere.
    }
  }
  return '';
}
