import { createSecureServer, createServer, type Http2Server, type ServerHttp2Session } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { createIdentity, toPem } from './certificate.ts';
import { type Call, serveStream } from './grpc.ts';

/** Terraform sets this variable when it starts a plugin; a person who starts one by hand does not. */
const COOKIE = 'TF_PLUGIN_MAGIC_COOKIE';
const COOKIE_VALUE = 'd602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2';

export const isStartedByTerraform = (env: NodeJS.ProcessEnv): boolean => env[COOKIE] === COOKIE_VALUE;

/**
 * Serves a plugin as hashicorp/go-plugin expects it: listen on loopback, write one handshake line to standard output,
 * end on `Shutdown`. Terraform waits two seconds for the end of each process, so the process ends at once. A Terraform
 * that was killed cannot say `Shutdown`: the end of its last connection counts as one.
 */
export function servePlugin(calls: ReadonlyMap<string, Call>, env: NodeJS.ProcessEnv): void {
  const clientCertificate = env.PLUGIN_CLIENT_CERT;
  const identity = clientCertificate ? createIdentity() : undefined;
  const server = identity
    ? createSecureServer({
        key: identity.key,
        cert: toPem(identity.certificate),
        ca: clientCertificate,
        requestCert: true,
        rejectUnauthorized: true,
        minVersion: 'TLSv1.2',
      })
    : createServer();

  const withShutdown = new Map(calls).set('/plugin.GRPCController/Shutdown', async () => {
    setTimeout(() => process.exit(0), 10);
    return new Uint8Array();
  });
  server.on('stream', (stream, headers) => serveStream(withShutdown, stream, String(headers[':path'])));
  exitWithLastSession(server as Http2Server);
  exitWithParent();
  // A first Ctrl-C reaches the whole process group: Terraform decides what becomes of it and calls StopProvider.
  process.on('SIGINT', () => {});
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    const certificate = identity?.certificate.toString('base64').replace(/=+$/, '') ?? '';
    process.stdout.write(`1|6|tcp|127.0.0.1:${port}|grpc|${certificate}\n`);
  });
}

function exitWithLastSession(server: Http2Server): void {
  const sessions = new Set<ServerHttp2Session>();
  server.on('session', (session) => {
    sessions.add(session);
    session.on('error', () => session.destroy());
    session.on('close', () => {
      sessions.delete(session);
      if (sessions.size === 0) process.exit(0);
    });
  });
}

/** A Terraform that is killed before it connects leaves no session behind, and its child to another parent. */
function exitWithParent(): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(0);
  }, 1000).unref();
}
