/**
 * Stands in for `undici` in the bundles (tsconfig `paths`). `@actions/http-client` imports it for one method that
 * nothing here calls, `@actions/github` for a `fetch` that ours replaces, and the real one would be 96 % of the bundle.
 */

/** `@actions/github` makes one while it loads, where a proxy is set, and then never uses it. */
export function ProxyAgent(): void {
  // nothing to make
}

export function fetch(): never {
  throw new Error('undici is not part of this bundle')
}
