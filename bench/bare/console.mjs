/** The least that shows a large log: gather it, parse it, write each text to the log and to a file. */
import { appendFileSync } from 'node:fs'
import http from 'node:http'

const { OPSERA_URL, OPSERA_TOKEN, OPSERA_PIPELINE } = process.env

function readLogs() {
  const body = JSON.stringify({ pipelineId: OPSERA_PIPELINE, runCount: 1, type: 'console output' })
  const headers = {
    authorization: `Bearer ${OPSERA_TOKEN}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  }
  return new Promise((resolve, reject) => {
    const url = `${OPSERA_URL}/api/v1/pipeline/logs`
    const request = http.request(url, { method: 'POST', headers }, (response) => {
      const chunks = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString('utf8'))))
    })
    request.on('error', reject)
    request.end(body)
  })
}

for (const row of await readLogs()) {
  const text = row.api_response.jenkinsConsoleLog
  appendFileSync('console.log', text)
  if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once('drain', resolve))
}
