import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

const host = hostname().replace(/[^A-Za-z0-9]/g, '_');
const beginning = '.ingest-';
/** What another machine left is taken away when nobody can be working in it any more, ms. */
const oldest = 48 * 3600 * 1000;

/** Folders in which results are made before they are put in their place; none of them outlives the process. */
export class PartFolders {
  readonly #root: string;
  readonly #open = new Set<string>();

  /** @throws as the system does where the root cannot be made */
  constructor(root: string) {
    this.#root = root;
    mkdirSync(root, { recursive: true });
    this.#clean();
    process.on('exit', this.discard);
  }

  /** A new, empty folder. */
  async open(): Promise<string> {
    const path = await mkdtemp(join(this.#root, `${beginning}${host}-${process.pid}-`));
    this.#open.add(path);
    return path;
  }

  readonly remove = (path: string): void => {
    this.#open.delete(path);
    rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  };

  /** Takes away all that is left of them. */
  readonly discard = (): void => {
    process.off('exit', this.discard);
    for (const path of this.#open) this.remove(path);
  };

  /** What processes left here that were ended in the middle of their work. */
  #clean(): void {
    for (const name of readdirSync(this.#root)) {
      const [, by, pid] = /^\.ingest-([A-Za-z0-9_]+)-(\d+)-/.exec(name) ?? [];
      if (pid === undefined) continue;
      const path = join(this.#root, name);
      const isLeft = by === host ? !isRunning(Number(pid)) : isOld(path);
      if (isLeft || isOld(path)) rmSync(path, { recursive: true, force: true });
    }
  }
}

/** This process has just begun: what bears its number is of another one before it. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function isOld(path: string): boolean {
  const kind = statSync(path, { throwIfNoEntry: false });
  return kind !== undefined && Date.now() - kind.mtimeMs > oldest;
}
