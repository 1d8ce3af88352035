import type { Bytes, Readable } from '../../model/readable.js';

/** A folder that is one image as a whole, handed on as one file without bytes of its own. */
export class FolderFile implements Readable {
  readonly name: string;
  readonly size = 0;
  readonly within: NonNullable<Readable['within']>;

  /** @param within finds what lies at a path below it */
  constructor(name: string, within: NonNullable<Readable['within']>) {
    this.name = name;
    this.within = within;
  }

  read(): Promise<Bytes> {
    return Promise.resolve(new Uint8Array(0));
  }
}
