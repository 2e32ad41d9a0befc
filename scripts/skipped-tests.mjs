// A reporter for Jest that says why tests were skipped, and how to run them. Plain JavaScript, as Jest loads it itself.
export default class SkippedTests {
  onRunComplete(_contexts, { testResults }) {
    const skipped = testResults
      .filter(({ testFilePath }) => testFilePath.endsWith('picture.test.ts'))
      .reduce((sum, { numPendingTests }) => sum + numPendingTests, 0)
    if (skipped === 0) return
    console.error(
      `\n${skipped} tests were skipped: they draw pages in Chromium, and there is none on PATH. ` +
        'To run them: apt-get install chromium, or brew install --cask chromium.',
    )
  }
}
