/**
 * The plain way with a large log: gather it, parse it, write each text to the log and to a file. `reads` says how often it
 * is asked for; what the last reply holds is written.
 */
import { appendFileSync } from 'node:fs'
import http from 'node:http'
import { gunzipSync } from 'node:zlib'

const { OPSERA_URL, OPSERA_TOKEN, OPSERA_PIPELINE } = process.env
const reads = Number(process.argv[2] ?? 1)

function readLogs() {
  const body = JSON.stringify({ pipelineId: OPSERA_PIPELINE, runCount: 1, type: 'console output' })
  const headers = {
    authorization: `Bearer ${OPSERA_TOKEN}`,
    'accept-encoding': 'gzip',
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  }
  return new Promise((resolve, reject) => {
    const url = `${OPSERA_URL}/api/v1/pipeline/logs`
    const request = http.request(url, { method: 'POST', headers }, (response) => {
      const chunks = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () =>
        resolve(JSON.parse(gunzipSync(Buffer.concat(chunks), { maxOutputLength: 2 ** 30 }).toString('utf8'))),
      )
    })
    request.on('error', reject)
    request.end(body)
  })
}

let rows = []
for (let read = 0; read < reads; read++) rows = await readLogs()
for (const row of rows) {
  const text = row.api_response.jenkinsConsoleLog
  appendFileSync('console.log', text)
  if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once('drain', resolve))
}
