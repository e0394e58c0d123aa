// Finds the engines that are installed here and makes launchers for them. Knows nothing of the tests.
import { execFile, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { Launcher } from 'chrome-launcher';
import puppeteer from 'puppeteer-core';

const run = promisify(execFile);

const flags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  // Tests ask what is left after memory was cleared.
  '--enable-precise-memory-info',
  '--js-flags=--expose-gc',
  '--no-first-run',
  // Root, as in a container, has no user namespace of its own.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

const installed = (...paths) => paths.find((path) => existsSync(path));

function installedChrome() {
  try {
    return Launcher.getInstallations()[0];
  } catch {
    return installed('/usr/bin/chromium', '/usr/bin/google-chrome');
  }
}

/** Unpacks the Chromium that is inside an npm package; says where to. */
async function unpackChrome(cache) {
  mkdirSync(cache, { recursive: true });
  const script = `console.log(await (await import('@sparticuz/chromium')).default.executablePath())`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], {
    cwd: import.meta.dirname,
    // It unpacks into the temporary folder, under a name without a version. On what it takes for a
    // bare system it brings the libraries too.
    env: { ...process.env, TMPDIR: cache, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
  return stdout.trim();
}

/** The libraries and the fonts that were unpacked, for machines that have none. */
function broughtAlong(cache) {
  const fonts = join(cache, 'fonts.conf');
  const folders = [join(cache, 'fonts'), '/usr/share/fonts'].map((path) => `<dir>${path}</dir>`);
  writeFileSync(
    fonts,
    `<fontconfig>${folders.join('')}<cachedir>${cache}/fonts-cache</cachedir></fontconfig>`,
  );
  return { LD_LIBRARY_PATH: join(cache, 'al2023/lib'), FONTCONFIG_FILE: fonts };
}

/** The Chromium for machines that have none of their own, and perhaps none of its libraries either. */
async function packagedChrome() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const cache = join(import.meta.dirname, '../../node_modules/.cache/chromium');
  const path = await unpackChrome(cache);
  const startsAlone = spawnSync(path, ['--version']).status === 0;
  return {
    executablePath: path,
    args: [
      ...flags,
      '--no-zygote',
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
    ],
    ...(!startsAlone && { env: { ...process.env, ...broughtAlong(cache) } }),
  };
}

/** How to start CHROME_PATH, else an installed Chrome or Chromium, else the packaged one. */
export async function chromeOptions() {
  const given = process.env.CHROME_PATH ?? installedChrome();
  if (given) return { executablePath: given, args: flags };
  const packaged = await packagedChrome();
  if (packaged) return packaged;
  throw new Error(
    'No Chrome or Chromium was found. Install one, or set CHROME_PATH to its executable.',
  );
}

function findFirefox() {
  const path = process.env.FIREFOX_PATH ?? installed('/usr/bin/firefox-esr', '/usr/bin/firefox');
  if (path) return path;
  throw new Error(
    'No Firefox was found. Install firefox-esr, or set FIREFOX_PATH to its executable.',
  );
}

/** MiniBrowser, the WebKitGTK browser that its driver starts. */
function findMiniBrowser() {
  const libraries = [
    '/usr/lib/x86_64-linux-gnu',
    '/usr/lib/aarch64-linux-gnu',
    '/usr/lib64',
    '/usr/libexec',
  ];
  const path = installed(...libraries.map((folder) => `${folder}/webkit2gtk-4.1/MiniBrowser`));
  if (path && existsSync('/usr/bin/WebKitWebDriver')) return path;
  throw new Error('No WebKitGTK was found. Install webkit2gtk-driver and xvfb.');
}

export const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** A display that nobody sees; it ends with this process. */
async function startDisplay() {
  const options = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const display = spawn('Xvfb', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  process.on('exit', () => display.kill());
  const number = await new Promise((resolve) => display.stdio[3].once('data', resolve));
  return `:${String(number).trim()}`;
}

/** The driver and its browser, in a group of processes of their own; ends with this process. */
async function startWebKitDriver(env) {
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', ['--host=127.0.0.1', `--port=${port}`], {
    env,
    stdio: 'ignore',
    detached: true,
  });
  const end = () => {
    try {
      process.kill(-driver.pid, 'SIGKILL');
    } catch {
      // It is over already.
    }
  };
  process.on('exit', end);
  return {
    port,
    end() {
      process.off('exit', end);
      end();
    },
  };
}

/** A browser that has shown many pages takes several times as long for the next one: so many are enough. */
const pagesOfOneBrowser = 10;

async function webkitLauncher() {
  const binary = findMiniBrowser();
  const env = {
    ...process.env,
    // Painting without a graphics card is faster so.
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    DISPLAY: process.env.DISPLAY ?? (await startDisplay()),
  };
  let driver = await startWebKitDriver(env);
  const options = {
    automationProtocol: 'webdriver',
    hostname: '127.0.0.1',
    port: driver.port,
    path: '/',
    logLevel: 'error',
    capabilities: {
      browserName: 'MiniBrowser',
      // A page that is at work as soon as it is there may keep its driver waiting for minutes.
      pageLoadStrategy: 'none',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    },
  };
  const launcher = webdriverLauncher(options);
  const stopSession = launcher.stopSession.bind(launcher);
  let shown = 0;
  launcher.stopSession = async (id) => {
    const result = await stopSession(id);
    if (++shown % pagesOfOneBrowser) return result;
    await launcher.stop();
    // A driver whose browser has ended may start no other.
    driver.end();
    driver = await startWebKitDriver(env);
    options.port = driver.port;
    return result;
  };
  return launcher;
}

/**
 * Firefox keeps pages that were left, and six connections to a host: what one of 160 pages leaves open would
 * keep all that follow from being loaded.
 */
const firefoxSettings = {
  'browser.sessionhistory.max_total_viewers': 0,
  'network.http.max-persistent-connections-per-server': 64,
};

const launcherOf = {
  async chromium() {
    return chromeLauncher({ launchOptions: await chromeOptions() });
  },
  async firefox() {
    const launchOptions = {
      browser: 'firefox',
      executablePath: findFirefox(),
      headless: true,
      extraPrefsFirefox: firefoxSettings,
    };
    return chromeLauncher({ puppeteer, launchOptions });
  },
  webkit: webkitLauncher,
};

export const engines = Object.keys(launcherOf);

const launcher = async (name) => Object.assign(await launcherOf[name](), { engine: name });

/** One launcher for each name; its `engine` is that name. */
export const launchers = (names) => Promise.all(names.map(launcher));
