/**
 * Stands in for `@actions/exec` in the bundles (tsconfig `paths`). `@actions/core` imports it to ask the operating
 * system for its name, which nothing here does; without it no code that starts a process is in the bundle.
 */
export function getExecOutput(): never {
  throw new Error('@actions/exec is not part of this bundle')
}
