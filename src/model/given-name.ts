/** A file's name without the number that keeps it apart from others of its name: `scan.log` for `scan.log (2)`. */
export function givenName(name: string): string {
  return name.replace(/ \(\d+\)$/, '');
}
