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

/** Firefox, where it is installed (or named by `$FIREFOX_PATH`). */
export function findFirefox(): FoundBrowser | null {
  const named = process.env['FIREFOX_PATH'];
  const candidates = named
    ? [named]
    : [...onPath('firefox-esr', 'firefox'), '/Applications/Firefox.app/Contents/MacOS/firefox'];
  const executablePath = candidates.find(executable);
  if (!executablePath) return null;
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
