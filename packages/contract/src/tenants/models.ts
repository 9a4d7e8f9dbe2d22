export type { Branding, Features, Palette, Tenant } from './schemas.ts';
