/** What each read of a slow disk takes: the headers of the whole series are far from being in at once. */
const readMilliseconds = 500;

/** A file on a slow disk, whose bytes cannot be had before its gate opens. */
export class HeldFile extends File {
  gate: Promise<void> = Promise.resolve();

  override slice(start?: number, end?: number): Blob {
    const part = super.slice(start, end);
    const { gate } = this;
    part.arrayBuffer = async () => {
      await new Promise((resolve) => setTimeout(resolve, readMilliseconds));
      await gate;
      return Blob.prototype.arrayBuffer.call(part);
    };
    return part;
  }
}

/** A file whose bytes never come. */
export class StuckFile extends File {
  override slice(start?: number, end?: number): Blob {
    const part = super.slice(start, end);
    part.arrayBuffer = () => new Promise(() => undefined);
    return part;
  }
}
