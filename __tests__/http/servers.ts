/** Servers on loopback that behave as a test says; all of them are closed again. */
import { afterEach } from '@jest/globals'
import { once } from 'node:events'
import http from 'node:http'
import https from 'node:https'
import net from 'node:net'

const closers: (() => Promise<unknown>)[] = []

/** Closes what was opened; called after each test of the file. */
export function closeServers(whenever = afterEach): void {
  whenever(async () => {
    for (const close of closers.splice(0)) await close()
  })
}

/** The port on which a server listens from now on. */
async function listen(server: net.Server): Promise<number> {
  const sockets = new Set<net.Socket>()
  server.on('connection', (socket: net.Socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.once('close', () => sockets.delete(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closers.push(async () => {
    const closed = once(server, 'close')
    server.close()
    for (const socket of sockets) socket.destroy()
    await closed
  })
  return (server.address() as net.AddressInfo).port
}

/** An HTTP server, and its base URL. */
export async function serve(handler: http.RequestListener) {
  const server = http.createServer(handler)
  const port = await listen(server)
  return { server, port, url: `http://127.0.0.1:${port}` }
}

/** An HTTPS server whose certificate is self-signed. */
export async function serveTls(handler: http.RequestListener) {
  const server = https.createServer({ key: KEY, cert: CERTIFICATE }, handler)
  const port = await listen(server)
  return { server, port, url: `https://127.0.0.1:${port}` }
}

/** A raw TCP server; `on` is called for each connection. */
export async function serveRaw(on: (socket: net.Socket) => void) {
  const server = net.createServer(on)
  const port = await listen(server)
  return { server, port, url: `http://127.0.0.1:${port}` }
}

/** A proxy that answers each CONNECT with `answer`, and after a 200 connects to `port`, whatever the request names. */
export async function proxy(answer: string, port = 0) {
  const asked: http.IncomingMessage[] = []
  const server = http.createServer()
  server.on('connect', (request: http.IncomingMessage, socket: net.Socket) => {
    asked.push(request)
    if (!answer.startsWith('200')) {
      socket.end(`HTTP/1.1 ${answer}\r\n\r\n`)
      return
    }
    const upstream = net.connect(port, '127.0.0.1', () => {
      socket.write(`HTTP/1.1 ${answer}\r\n\r\n`)
      socket.pipe(upstream).pipe(socket)
    })
    upstream.on('error', () => socket.destroy())
    socket.on('error', () => upstream.destroy())
    socket.once('close', () => upstream.destroy())
  })
  return { asked, url: `http://127.0.0.1:${await listen(server)}` }
}

/** A port on which nobody listens. */
export async function freePort(): Promise<number> {
  const server = net.createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as net.AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Only for these tests: valid until 2120, for localhost, 127.0.0.1 and opsera.invalid, signed by itself. */
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgKfIvXM4sMU/eNTvg
8KOLrDA49TQj1CEt2qOWDhR/fKOhRANCAAQMttfXKKegLknmLRdF81uik14vMoSq
3WyLAyHPHJttK1bBCIkEYEXI7cihdmXzAMHFdmGirK7ibx3gs6S91Zr/
-----END PRIVATE KEY-----`

export const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBeDCCAR2gAwIBAgIBATAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAlsb2NhbGhv
c3QwIBcNMjAwMTAxMDAwMDAwWhgPMjEyMDAxMDEwMDAwMDBaMBQxEjAQBgNVBAMM
CWxvY2FsaG9zdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABAy219cop6AuSeYt
F0XzW6KTXi8yhKrdbIsDIc8cm20rVsEIiQRgRcjtyKF2ZfMAwcV2YaKsruJvHeCz
pL3Vmv+jXjBcMA8GA1UdEwEB/wQFMAMBAf8wKgYDVR0RBCMwIYIJbG9jYWxob3N0
gg5vcHNlcmEuaW52YWxpZIcEfwAAATAdBgNVHQ4EFgQU5jKplcDkNjXeH2MfXJhO
dkgIwxUwCgYIKoZIzj0EAwIDSQAwRgIhALXJpk5tlCGczOlj9mo+IiZLqyYbejWu
R/mH/FpGvYtSAiEAkLEMtkcVvg+dXyCGn61XeAiFR3HOgTiWOjUhVVk96o8=
-----END CERTIFICATE-----`
