/** Every simulateSeed that ever broke a guarantee, and what it found. None may break one again. */

export interface Regression {
  readonly seeds: readonly number[]
  /** What broke. */
  readonly what: string
}

export const REGRESSIONS: readonly Regression[] = [
  {
    seeds: [10_372],
    what: 'Post took one `failed`, with which Opsera refused to tell, for the end of a run that went on.',
  },
  {
    seeds: [18_708, 66_567, 88_003, 96_389],
    what: 'Post took `failed`, said of a run that still waited in the queue, for its end.',
  },
  { seeds: [17_480], what: 'Logs that ended for good after other trouble did so without a word.' },
  {
    seeds: [503, 635, 1_748, 2_430],
    what: 'A read of the log that stalled took the whole drain, so that nothing more was read.',
  },
  {
    seeds: [21_424, 28_955],
    what: 'Records without identity were printed again when older ones fell off a full reply.',
  },
  {
    seeds: [74_508],
    what: 'The 30 s after which a word counts by itself ran from the following, not from when the run left the queue.',
  },
  {
    seeds: [5_018_141],
    what: 'A stale `failed` of the first seconds was confirmed by one odd answer a minute later.',
  },
  {
    seeds: [568_944_142],
    what: '`failed`, said of a run that was not found yet, was taken for its end, as the message named it.',
  },
  {
    seeds: [7_009_605],
    what: 'A stale `stopped` counted as ours because the pipeline object once showed our run waiting for a person.',
  },
  {
    seeds: [1_045_935],
    what: 'A line was printed in two pieces, because what was held back was let go of before a later read.',
  },
  {
    seeds: [1_077_951, 5_078_814],
    what: 'A stop was sent on a pipeline object that had been asked for again since, in vain.',
  },
  {
    seeds: [971, 1_253, 104_736, 1_005_378, 1_017_657, 1_030_340, 1_036_526, 5_002_305, 5_009_636],
    what: 'The guarantee was worded too strictly; the program was right.',
  },
]
