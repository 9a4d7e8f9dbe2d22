/**
 * Classes, controllers and styles, without registering anything: `@edurise/widgets/define/quiz` and its
 * siblings do that. For elements of your own, extend `EduRiseElement`.
 */
export { EduRiseElement } from './element/edurise-element.ts';
export { EduRiseProvider } from './elements/provider/provider.ts';
export type { SessionPlace } from './elements/provider/provider.ts';
export { EduRiseSignIn } from './elements/sign-in/sign-in.ts';
export { EduRiseCatalog } from './elements/catalog/catalog.ts';
export { EduRiseCourseCard } from './elements/course-card/course-card.ts';
export { EduRiseCourse } from './elements/course/course.ts';
export { EduRiseCoursePlayer } from './elements/course-player/course-player.ts';
export { EduRiseQuiz } from './elements/quiz/quiz.ts';
export { EduRiseQuizBuilder } from './elements/quiz-builder/quiz-builder.ts';
export { EduRiseDashboard } from './elements/dashboard/dashboard.ts';
export type { Audience } from './elements/dashboard/audience.ts';
export { EduRiseAssignment } from './elements/assignment/assignment.ts';
export { EduRiseCertificates } from './elements/certificates/certificates.ts';
export { EduRiseVerifyCertificate } from './elements/verify-certificate/verify-certificate.ts';
export { EduRiseMessages } from './elements/messages/messages.ts';
export { EduRiseStatus } from './elements/status/status.ts';
export { EduRiseNotifications } from './elements/notifications/notifications.ts';
export { EduRiseAccount } from './elements/account/account.ts';
export type * from './elements/provider/provider.events.ts';
export type * from './elements/sign-in/sign-in.events.ts';
export type * from './elements/catalog/catalog.events.ts';
export type * from './elements/course-card/course-card.events.ts';
export type * from './elements/course/course.events.ts';
export type * from './elements/course-player/course-player.events.ts';
export type * from './elements/quiz/quiz.events.ts';
export type * from './elements/quiz-builder/quiz-builder.events.ts';
export type * from './elements/dashboard/dashboard.events.ts';
export type * from './elements/assignment/assignment.events.ts';
export type * from './elements/verify-certificate/verify-certificate.events.ts';
export type * from './elements/messages/messages.events.ts';
export type * from './elements/notifications/notifications.events.ts';
export type * from './elements/account/account.events.ts';

export { Resource } from './controllers/resource.ts';
export type { ResourceOptions, ResourceState, ResourceStatus } from './controllers/resource.ts';
export { ResourceController } from './controllers/resource-controller.ts';
export type { ResourceControllerOptions, ResourceHost, ResourceViews } from './controllers/resource-controller.ts';
export { SessionController } from './controllers/session-controller.ts';
export { clientContext, localeContext, noticesContext, themeContext } from './context/contexts.ts';
export type { Notice, Notices, Theme } from './context/contexts.ts';
export { messages } from './messages/messages.ts';
export type { Messages, MessageTable, TableOf, Texts } from './messages/messages.ts';
export type { Format } from './messages/format.ts';
export { loadingView, problemView, retryButton, stateView } from './ui/states.ts';
export type { StateHost, StateParts } from './ui/states.ts';
export { cssVars } from './theme/css-vars.ts';
export { define } from './define/define.ts';
