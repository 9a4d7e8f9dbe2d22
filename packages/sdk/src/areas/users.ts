export { users } from '@edurise/contract/users';
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
} from '@edurise/contract/models';
