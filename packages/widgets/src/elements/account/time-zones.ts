let zones: ReadonlyMap<string, readonly string[]> | undefined;

/** The IANA zones by the first part of their names: `Europe` → `Europe/Berlin` and its like. */
export const timeZones = (): ReadonlyMap<string, readonly string[]> => {
  if (zones) return zones;
  const byRegion = new Map<string, string[]>();
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const [region = zone] = zone.split('/', 1);
    byRegion.set(region, [...(byRegion.get(region) ?? []), zone]);
  }
  return (zones = byRegion);
};

/** Whether this browser can tell the time there. */
export const isTimeZone = (zone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
};
