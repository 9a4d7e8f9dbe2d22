export type {
  Me,
  MePatch,
  MeWrite,
  Membership,
  Preferences,
  PublicUser,
  Skill,
  SkillWrite,
  Social,
  SocialWrite,
  UserSettings,
  UserSettingsWrite,
} from './schemas.ts';
