import type { Notification } from '@edurise/sdk/notifications';

/** Addresses by what they lead to, with the names of ids in braces: `/courses/{course}/assignments/{assignment}`. */
export interface Addresses {
  readonly course?: string | undefined;
  readonly assignment?: string | undefined;
  readonly certificate?: string | undefined;
  readonly conversation?: string | undefined;
}

/** Where a notification of a kind leads, the best first. */
const leads: Readonly<Record<string, readonly (keyof Addresses)[]>> = {
  enrollment: ['course'],
  assignment: ['assignment', 'course'],
  submission: ['assignment', 'course'],
  grade: ['assignment', 'course'],
  certificate: ['certificate', 'course'],
  message: ['conversation'],
};

/** The address of what a notification speaks of; undefined where none is given, or it does not name the ids that one needs. */
export const destinationOf = (
  { notification_type: type, data }: Pick<Notification, 'notification_type' | 'data'>,
  addresses: Addresses,
): string | undefined => {
  for (const place of leads[type] ?? ['course']) {
    const address = addresses[place] && filled(addresses[place], data ?? {});
    if (address) return address;
  }
  return undefined;
};

const filled = (template: string, data: Readonly<Record<string, unknown>>): string | undefined => {
  let complete = true;
  const address = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = data[name];
    if (typeof value !== 'string' && typeof value !== 'number') complete = false;
    return encodeURIComponent(String(value));
  });
  return complete ? address : undefined;
};
