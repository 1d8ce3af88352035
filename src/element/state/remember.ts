/** `compute`, which computes anew only where it is asked of something else than the last time. */
export function remember<Given extends readonly unknown[], Made>(
  compute: (...given: Given) => Made,
): (...given: Given) => Made {
  let last: { given: Given; made: Made } | null = null;
  return (...given) => {
    const known = last;
    if (known && given.every((one, at) => Object.is(one, known.given[at]))) return known.made;
    const made = compute(...given);
    last = { given, made };
    return made;
  };
}
