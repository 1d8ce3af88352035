const MiB = 2 ** 20;

/**
 * Bytes that a volume may take, by the memory a device says it has: GiB in steps up to 8 (W3C Device Memory);
 * `undefined` where the browser keeps it to itself.
 * @param isHandheld whether the device is held in the hand, which browsers that keep it to themselves still tell
 */
export function chooseBudget(memory: number | undefined, isHandheld: boolean): number {
  if (memory === undefined) return (isHandheld ? 96 : 256) * MiB;
  return Math.min(256, Math.max(32, memory * 32)) * MiB;
}
