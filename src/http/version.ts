/** The version of this action, as package.json and the release tag have it (a test compares them). */
export const VERSION = '1.1.0'
