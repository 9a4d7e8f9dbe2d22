import type { SessionState } from '@edurise/sdk/core';
import type { Tenant } from '@edurise/sdk/tenants';

/** Who is signed in, and at which school. */
export type SessionChanged = CustomEvent<SessionState>;
/** The school; undefined where the platform tells nothing of it. */
export type TenantChanged = CustomEvent<{ readonly tenant: Tenant | undefined }>;

declare global {
  interface HTMLElementEventMap {
    'edurise-session-changed': SessionChanged;
    'edurise-tenant-changed': TenantChanged;
  }
}
