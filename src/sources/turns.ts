/** As many connections as a browser opens to one host by HTTP/1.1: what is beyond would wait there all the same. */
const mostBodies = 6;

/** Who asks one host for the beginning of a file, in order. All at once, unless whole files come of it. */
class Turns {
  /** Whether the host answered last with a whole file, which takes the connection until all of it has come. */
  areLong = false;
  #begun = 0;
  readonly #waiting: (() => void)[] = [];

  /** Waits for a turn; each is to be ended. */
  begin(): Promise<void> {
    return new Promise((go) => {
      this.#waiting.push(go);
      this.#goOn();
    });
  }

  end(): void {
    this.#begun -= 1;
    this.#goOn();
  }

  #goOn(): void {
    while (!this.areLong || this.#begun < mostBodies) {
      const go = this.#waiting.shift();
      if (!go) return;
      this.#begun += 1;
      go();
    }
  }
}

const hosts = new Map<string, Turns>();

/** The turns at a host, which all that is open in this page shares. */
export function turnsAt(host: string): Turns {
  const turns = hosts.get(host) ?? new Turns();
  hosts.set(host, turns);
  return turns;
}
