/** What shows the start screen: on its way while the quiz itself is. */
export { startMessages } from './start.messages.ts';
export { startStyles } from './views/start.styles.ts';
export { noTargetView, notEnrolledView, startView } from './views/start.view.ts';
