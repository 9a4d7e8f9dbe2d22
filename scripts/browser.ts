import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Launcher } from 'chrome-launcher';
import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';
import { bundledChromium } from './bundled-chromium.ts';

export interface FoundBrowser {
  name: 'chromium' | 'firefox';
  /** Where it came from, for a person to read. */
  source: string;
  /** Ready to be handed to puppeteer. */
  launch: LaunchOptions;
}

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--mute-audio',
];
// The sandbox of Chromium refuses root, and containers give /dev/shm 64 MB.
const confined = process.getuid?.() === 0 || process.env['CI'] ? ['--no-sandbox', '--disable-dev-shm-usage'] : [];

/**
 * A Chrome or Chromium to test with: `$CHROME_PATH`, else an installed one, else the one that came by npm (Linux x64).
 * @throws when there is none; the message says what to install.
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (!executable(named)) throw new Error(`CHROME_PATH is ${named}, which is not a program that can be run.`);
    return chromium('CHROME_PATH', { executablePath: named });
  }
  const installed = installedChrome();
  if (installed) return chromium('installed', { executablePath: installed });
  const bundled = await bundledChromium();
  if (bundled) {
    const { executablePath, env } = bundled;
    return chromium('bundled', { executablePath, headless: 'shell', env: { ...process.env, ...env } });
  }
  throw new Error('No Chrome or Chromium found. Install one, or set CHROME_PATH to where it is.');
}

/** The first Firefox that understands all of what puppeteer asks of a page. */
const firstFirefox = 145;

/** Firefox, where one is installed (or named by `$FIREFOX_PATH`) that can be driven. */
export function findFirefox(): FoundBrowser | null {
  const named = process.env['FIREFOX_PATH'];
  const candidates = named
    ? [named]
    : [...onPath('firefox-esr', 'firefox'), '/Applications/Firefox.app/Contents/MacOS/firefox'];
  const executablePath = candidates.find((path) => executable(path) && versionOf(path) >= firstFirefox);
  if (!executablePath) {
    if (named) throw new Error(`FIREFOX_PATH is ${named}, which is no Firefox ${firstFirefox} or later.`);
    return null;
  }
  return {
    name: 'firefox',
    source: named ? 'FIREFOX_PATH' : 'installed',
    launch: { browser: 'firefox', executablePath, headless: true },
  };
}

/** Starts the browser of {@link findBrowser}; the caller closes it. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const { launch } = await findBrowser();
  return puppeteer.launch({ ...launch, ...options, args: [...(launch.args ?? []), ...(options.args ?? [])] });
}

function chromium(source: string, launch: LaunchOptions): FoundBrowser {
  return { name: 'chromium', source, launch: { headless: true, ...launch, args: [...quiet, ...confined] } };
}

/** `Mozilla Firefox 153.7.0esr` → 153; 0 for what cannot be asked. */
function versionOf(executablePath: string): number {
  try {
    return Number(
      /\d+/.exec(execFileSync(executablePath, ['--version'], { encoding: 'utf8', stdio: 'pipe' }))?.[0] ?? 0,
    );
  } catch {
    return 0;
  }
}

function installedChrome(): string | undefined {
  const [onThePath] = onPath('google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser').filter(
    executable,
  );
  if (onThePath) return onThePath;
  try {
    return Launcher.getInstallations()[0];
  } catch {
    // It throws where it finds none.
    return undefined;
  }
}

const onPath = (...names: string[]): string[] =>
  names.flatMap((name) => (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)));

function executable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
