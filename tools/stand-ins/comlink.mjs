/**
 * The loader's decoder offers itself to whoever posts a message, as a worker would. Ours is called directly, in
 * a page that other scripts share: it must not listen.
 */
export function expose() {}
