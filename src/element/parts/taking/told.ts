/** What is said of what was last taken, or of what is on its way. */
export interface Told {
  text: string;
  /** What the browser would not copy, to be copied by hand. */
  byHand?: string;
  /** How far it is, 0 to 1, and what ends it. */
  going?: { share: number; stop: () => void };
}

/** What is refused by a sentence of ours: others are the browser's own. */
export function sentenceOf(error: unknown): string | null {
  return error instanceof DOMException && error.message && isOurs(error.name) ? error.message : null;
}

function isOurs(name: string): boolean {
  return name === 'InvalidStateError' || name === 'AbortError' || name === 'NotSupportedError';
}
