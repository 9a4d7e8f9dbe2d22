/** What somebody is signed in with, as far as its user agent tells. */
export interface Device {
  readonly browser: string | undefined;
  readonly system: string | undefined;
  readonly handheld: boolean;
}

/** The first that matches: nearly every browser also claims to be those further down. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Headless)?Chrom(e|ium)\/|\bCriOS\//, 'Chrome'],
  [/\bVersion\/.*\bSafari\//, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

export const deviceOf = (userAgent: string): Device => {
  const named = (names: typeof browsers): string | undefined => names.find(([sign]) => sign.test(userAgent))?.[1];
  return {
    browser: named(browsers),
    system: named(systems),
    handheld: /\b(iPhone|iPad|Android|Mobile)\b/.test(userAgent),
  };
};
