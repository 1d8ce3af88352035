/** A package is needed that is only installed by whoever wants what it is for. */
export class PackageMissing extends Error {
  readonly purpose: 's3' | 'redis';
  /** As npm is asked for it. */
  readonly packages: string;

  constructor(purpose: 's3' | 'redis', packages: string) {
    super(`${packages} is not installed`);
    this.purpose = purpose;
    this.packages = packages;
  }
}
