/** How long a worker may be silent: so many times in a row. */
export interface Watch {
  /** Milliseconds between two questions. */
  every: number;
  misses: number;
}

export interface Watching {
  begin(): void;
  end(): void;
}

/**
 * Asks a worker now and then, while it works, whether it is there. One that waits for its host answers at once, one
 * that decodes a large frame when that is done, and one that the browser has ended without a word never. Questions are
 * counted, not time: a computer that slept has missed none.
 */
export function watchOver(ask: () => Promise<unknown>, { every, misses }: Watch, lost: () => void): Watching {
  let timer: ReturnType<typeof setInterval> | undefined;
  let asked: object | null = null;
  let missed = 0;
  const question = () => {
    if (timer === undefined) return;
    if (!asked) {
      const mine = (asked = {});
      missed = 0;
      const answered = () => {
        if (asked === mine) asked = null;
      };
      ask().then(answered, answered);
      return;
    }
    missed += 1;
    if (missed >= misses) lost();
  };
  return {
    begin: () => (timer ??= setInterval(question, every)),
    end: () => {
      clearInterval(timer);
      timer = undefined;
      asked = null;
    },
  };
}
