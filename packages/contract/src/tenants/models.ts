export type {
  Branding,
  BrandingWrite,
  Features,
  Palette,
  SocialProvider,
  Subscription,
  SubscriptionWrite,
  Tenant,
  TenantPatch,
} from './schemas.ts';
