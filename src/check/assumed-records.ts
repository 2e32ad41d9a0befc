/** Assumptions on lists and on activity records. */
import { at, rowsOf } from '../opsera/json.ts'
import type { ActivityRecord } from '../opsera/records.ts'
import type { VisibleAssumption } from './assumption.ts'
import { keysOf, recordsOf, recordsSeen } from './seen.ts'

/** Whether all of these records have something; undefined for no record. */
function all(
  records: readonly ActivityRecord[],
  has: (record: ActivityRecord) => boolean,
): boolean | undefined {
  return records.length === 0 ? undefined : records.every(has)
}

export const ASSUMED_OF_RECORDS: readonly VisibleAssumption[] = [
  {
    id: 'list-envelope',
    sentence: 'Lists come as arrays, not inside "data".',
    shownBy: 'the logs and the list of pipelines, tools or tasks',
    otherwise: 'Nothing changes: arrays, {"data": […]} and {"count": …, "data": […]} are read.',
    setting: 'lists',
    assumed: 'bare',
    see: ({ reads: { records, consoleRecords, pipelines, tools, tasks } }) => {
      const list = [records, consoleRecords, pipelines, tools, tasks].find(
        (read) => read?.outcome.ok === true && rowsOf(read.json) !== undefined,
      )
      if (list === undefined) return undefined
      return Array.isArray(list.json) ? 'bare' : at(list.json, 'count') === undefined ? 'data' : 'count-data'
    },
  },
  {
    id: 'record-keys',
    sentence: 'Keys of records are written like "step_name".',
    shownBy: 'the logs of a run',
    otherwise: 'Records show no pipeline step and no console text.',
    setting: 'recordKeys',
    assumed: 'snake',
    see: keysOf,
  },
  {
    id: 'log-filter',
    sentence: '"type": "console output" leaves the records whose "action" is "console output".',
    shownBy: 'the logs of a run with console output, with and without the filter',
    otherwise: 'Ignored: other records are left out here. Without any record: no console output is shown.',
    setting: 'logFilter',
    assumed: 'works',
    see: (seen) => {
      const filtered = recordsOf(seen.reads.consoleRecords)
      const every = recordsOf(seen.reads.records)
      if (filtered === undefined || every === undefined || keysOf(seen) !== 'snake') return undefined
      if (filtered.some(({ isConsole }) => !isConsole)) return 'ignored'
      if (filtered.length > 0) return every.length > filtered.length ? 'works' : undefined
      return every.some(({ isConsole }) => isConsole) ? 'empty' : undefined
    },
  },
  {
    id: 'record-order',
    sentence: 'Records come newest first.',
    shownBy: 'the dates of the records of a run',
    otherwise: 'Nothing changes: records are sorted by their dates.',
    setting: 'recordOrder',
    assumed: 'newest-first',
    see: (seen) =>
      orderOf(recordsSeen(seen).flatMap(({ createdAt = NaN }) => (createdAt > 0 ? [createdAt] : []))),
  },
  {
    id: 'record-ids',
    sentence: 'Records have an "_id".',
    shownBy: 'the logs of a run',
    otherwise: 'Records are told apart by pipeline step, date and build number.',
    setting: 'recordIds',
    assumed: true,
    see: (seen) => all(recordsSeen(seen), ({ id }) => id !== ''),
  },
  {
    id: 'record-run-counts',
    sentence: 'Records name their run.',
    shownBy: 'the logs of a run',
    otherwise: 'Records of other runs cannot be left out.',
    setting: 'recordRunCounts',
    assumed: true,
    see: (seen) => all(recordsSeen(seen), ({ runCount }) => runCount !== undefined),
  },
  {
    id: 'record-steps',
    sentence: 'Console records have the id of their pipeline step.',
    shownBy: 'the logs of a run with console output',
    otherwise: 'Console output belongs to a pipeline step by its name.',
    setting: 'recordStepIds',
    assumed: true,
    see: (seen) =>
      all(
        recordsSeen(seen).filter(({ isConsole }) => isConsole),
        ({ stepId }) => stepId !== '',
      ),
  },
  {
    id: 'console-place',
    sentence: "Console text is in a place where Opsera's portal looks for it.",
    shownBy: 'the logs of a run with console output',
    otherwise: 'The console output is not shown.',
    setting: 'consolePlace',
    assumed: 'known',
    see: (seen) => {
      const consoles = recordsSeen(seen).filter(({ isConsole }) => isConsole)
      if (consoles.length === 0) return undefined
      return consoles.some(({ text }) => text !== '') ? 'known' : 'elsewhere'
    },
  },
]

function orderOf(dates: readonly number[]): string | undefined {
  const steps = dates.slice(1).map((date, index) => Math.sign(date - (dates[index] ?? date)))
  const isDown = steps.includes(-1)
  const isUp = steps.includes(1)
  if (isDown && isUp) return 'mixed'
  return isDown ? 'newest-first' : isUp ? 'oldest-first' : undefined
}
