// Starts the servers of Debian's packages, each in a folder of its own, and waits until they answer.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const configurations = new URL('../../../demo/serve/', import.meta.url);
const module = '/usr/lib/nginx/modules/ngx_nchan_module.so';
const install = 'apt-get install -y --no-install-recommends nginx libnginx-mod-nchan redis-server';

/** @throws {Error} that says what is missing, and how to install it. */
export function assertInstalled() {
  const missing = ['nginx', 'redis-server'].filter((name) => spawnSync(name, ['-v']).error);
  if (!existsSync(module)) missing.push(`nchan (${module})`);
  if (missing.length)
    throw new Error(`Not installed: ${missing.join(', ')}. On Debian, as root: ${install}`);
}

/** A port that was free a moment ago. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** A folder that the workers of a server started by root can read. */
function makeReadableFolder(parent) {
  const folder = mkdtempSync(join(parent, 'scale-'));
  chmodSync(folder, 0o755);
  return folder;
}

const root = makeReadableFolder(tmpdir());
process.once('exit', () => rmSync(root, { recursive: true, force: true }));

/** A folder for a server; gone when all tests of the file are over. */
export const makeFolder = () => makeReadableFolder(root);

const accepts = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true) || socket.destroy());
    socket.once('error', () => resolve(false));
  });

/** Runs a program until it is stopped or the test is over; resolves when its port takes connections. */
async function start(t, program, options, port) {
  const child = spawn(program, options, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  const ended = once(child, 'exit').catch((error) => (said = error.message));
  child.stderr.setEncoding('utf8').on('data', (text) => (said = `${said}${text}`.slice(-4_000)));
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await ended;
  };
  t.after(stop);
  while (!(await accepts(port))) {
    if (child.exitCode !== null || !child.pid)
      throw new Error(`${program} did not start. Is all installed (${install})?\n${said}`);
    await pause(20);
  }
  return { port, stop, log: () => said };
}

/**
 * Starts nginx with a copy of one of our configurations, in which each port is replaced by another.
 * @param ports Such as `{ 8080: 41234 }`.
 */
export async function startNginx(t, name, ports, folder = makeFolder()) {
  const written = readFileSync(new URL(name, configurations), 'utf8');
  const text = written.replace(/(?<=127\.0\.0\.1:)\d+/g, (port) => {
    if (!ports[port]) throw new Error(`${name} names the port ${port}; the test has none for it.`);
    return ports[port];
  });
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, text);
  const [, port] = /listen 127\.0\.0\.1:(\d+)/.exec(text);
  return start(t, 'nginx', ['-p', folder, '-c', file], Number(port));
}

/** Starts a Redis that keeps nothing on disk, on a port that is free. */
export async function startRedis(t, port) {
  const options = ['--port', port, '--bind', '127.0.0.1', '--save', '', '--dir', makeFolder()];
  return start(t, 'redis-server', options.map(String), port);
}
