export { tenants } from '@edurise/contract/tenants';
export type { Branding, Features, Palette, Tenant } from '@edurise/contract/models';
